// Periods in their plain spellings. For model.
#pragma once

#include <optional>
#include <string_view>

#include <reach/period.hpp>

namespace reach {

/// What parse_period reads, but for timespans in words: `2016`, `2016-17`, `2016-Q1`, `2016-03`, `March 2017`.
std::optional<Period> plain_period(std::string_view text, PeriodKind prefer = PeriodKind::calendar_year);

}  // namespace reach
