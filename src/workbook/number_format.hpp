// How a cell shows its number: as a number, a percentage, a date. Part of workbook, for its files alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace reach::workbook {

enum class ShownAs : std::uint8_t {
  number,
  percentage,
  day,
  month,  ///< `Mar-16`
  year,   ///< of a date: `2016`
  clock,  ///< a time without a date, or a length of time
};

struct Shown {
  ShownAs as = ShownAs::number;
  bool time = false;          ///< a date that shows its time
  std::uint8_t decimals = 0;  ///< of a percentage
  bool operator==(const Shown&) const = default;
};

/// What a number format shows (ECMA-376 part 1, 18.8.31): of its sections, the first, which is for numbers above zero.
Shown read_format(std::string_view code);
/// The same for the formats that have a number and no code (18.8.30).
Shown builtin_format(std::uint32_t id);

}  // namespace reach::workbook
