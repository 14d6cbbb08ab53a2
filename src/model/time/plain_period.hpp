// Periods in their plain spellings. For model and load.
#pragma once

#include <optional>
#include <string_view>

#include <reach/period.hpp>

namespace reach {

/// The years that a figure may be of: other numbers of four digits are not years.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2199;

/// The year that two digits mean: from 00 to 49 of this century, others of the last.
int full_year(std::string_view two_digits);

/// What parse_period reads, but for timespans in words: `2016`, `2016-17`, `2016-Q1`, `2016-03`, `March 2017`.
std::optional<Period> plain_period(std::string_view text, PeriodKind prefer = PeriodKind::calendar_year);

}  // namespace reach
