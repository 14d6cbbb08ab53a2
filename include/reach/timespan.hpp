// Timespan: what a text says of time, whether or not that is a period which can be compared. For every module.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reach/period.hpp>

namespace reach {

/// Days since 1970-01-01, from `begin` to before `end`.
struct Days {
  std::int32_t begin = 0;
  std::int32_t end = 0;
  bool operator==(const Days&) const = default;
};

/// A timespan of time. `13 weeks to March 2017` and `YTD March 2017` are timespans, but no period.
struct Timespan {
  std::optional<Days> days;      ///< nothing where the text leaves its beginning or end open
  std::optional<Period> period;  ///< the period of just these days
};

/// Reads what parse_period reads, and what else headers say of time: `Y/E June 2017`, `12 months to 31 March 2017`,
/// `Apr 2016 - Aug 2017`, `01/04/2016 to 31/03/2017`, `H1 2016`, `as at 31 March 2017`, `March 2017 onwards`. There is
/// a year in each. Nothing where the text is something else. O(length²).
std::optional<Timespan> parse_timespan(std::string_view text, PeriodKind prefer = PeriodKind::calendar_year);

/// A text as timespans are read: small letters, one space between words, every dash a `-`; without dots behind words,
/// commas, colons and brackets.
std::string folded_time(std::string_view text);

/// The month that a text may be, where it may be a financial year too and parse_period takes it for that: `2010-11`.
std::optional<Period> month_reading(std::string_view text);

/// The period of just these days; a day where there is but one.
std::optional<Period> period_of(Days days);

}  // namespace reach
