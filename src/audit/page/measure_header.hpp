// The header of a column of figures: the measure, its period and its unit. For audit/page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reach/period.hpp>

namespace reach::audit {

/// What a column of a table is for.
enum class ColumnUse : std::uint8_t {
  measure,
  total,   ///< the sum of the other measures of its period, or of its row
  change,  ///< between two periods, as a number or a percentage
  period,
  rank,   ///< a place in an order, or the number of the row
  place,  ///< a code, a date, an address: neither a figure nor a name
};

struct MeasureHeader {
  ColumnUse use = ColumnUse::measure;
  std::string name;  ///< without notes, unit and period; empty if there is nothing else
  std::optional<Period> period;
  std::int64_t unit = 1;  ///< 1000 for `(thousands)`
  bool percent = false;
  bool additive = true;  ///< false for percentages, rates and averages
};

/// Reads a header cell. O(n).
MeasureHeader read_measure_header(std::string_view cell);

}  // namespace reach::audit
