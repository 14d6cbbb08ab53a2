// One section of a number format, and what it shows. For workbook.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "workbook/values/number.hpp"

namespace reach::workbook {

enum class ShownAs : std::uint8_t {
  number,
  percentage,
  day,
  month,  ///< `Mar-16`
  year,   ///< a date as its year: `2016`
  clock,  ///< a time without a date, or a length of time
};

struct ShownValue {
  ShownAs as = ShownAs::number;
  bool time = false;          ///< a date shown with its time
  std::uint8_t decimals = 0;  ///< of a percentage
  bool operator==(const ShownValue&) const = default;
};

/// Which of a number's digits are shown.
enum class Digits : std::uint8_t {
  none,
  but_zero,  ///< `#` and `?` show nothing for 0
  all,
};

/// `[<5]`: the numbers to which a section applies.
struct Condition {
  enum class Relation : std::uint8_t { less, less_or_equal, equal, unequal, greater_or_equal, greater };
  Relation relation = Relation::equal;
  Number operand;

  [[nodiscard]] bool holds_for(const Number& number) const;
};

struct Section {
  ShownValue shown;
  Digits digits = Digits::all;
  bool adds_digits = false;    ///< literal digits or a literal point among those of the number: `0"000"`
  bool second_year = false;    ///< `yyyy/yy`
  bool of_zero_alone = false;  ///< the third of three sections, or `[=0]`
  int thousands = 0;           ///< how many times the number is divided by 1,000: `0,,`
  std::string words{};         ///< shown beside, or in place of, the number or date
  std::optional<Condition> condition{};
  bool has_text = false;  ///< `@`: shows a text, or an unformatted number

  /// Whether any digit of the number is shown.
  [[nodiscard]] bool shows(const Number& number) const {
    return digits == Digits::all || (digits == Digits::but_zero && !number.is_zero());
  }
};

/// Takes one section off the front of a format code (ECMA-376 part 1, 18.8.31), and the `;` after it, which sets
/// `another`: another section follows, even if it is empty. O(length of the section).
Section take_section(std::string_view& code, bool& another);

}  // namespace reach::workbook
