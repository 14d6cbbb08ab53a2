// Timespan: the time that a text describes, even if it is not a period that can be compared. For every module.
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

/// `13 weeks to March 2017` and `YTD March 2017` are timespans, but not periods.
struct Timespan {
  std::optional<Days> days;      ///< nothing if the text leaves the beginning or end open
  std::optional<Period> period;  ///< the period of exactly these days
};

/// Whether a text may be a timespan, judging by its first word. O(length).
bool may_be_timespan(std::string_view text);

/// Reads what parse_period reads, and other expressions of time in headers: `Y/E June 2017`, `12 months to 31 March
/// 2017`, `Apr 2016 - Aug 2017`, `01/04/2016 to 31/03/2017`, `H1 2016`, `as at 31 March 2017`, `March 2017 onwards`.
/// Each contains a year. Returns nothing for other text. O(length²).
std::optional<Timespan> parse_timespan(std::string_view text, PeriodKind prefer = PeriodKind::calendar_year);

/// Whether a text says that times end with the date after it: `Year ending`, `12 months to 31 March` (a year follows).
bool says_end(std::string_view text);

/// A text prepared for reading timespans: lower case, single spaces between words, every dash a `-`; without commas,
/// colons, brackets, and dots after words.
std::string folded_time(std::string_view text);

/// The month that a text may mean if it may also be a financial year, which is how parse_period reads it: `2010-11`.
std::optional<Period> month_reading(std::string_view text);

/// The period of exactly these days; for a single day, a day.
std::optional<Period> period_of(Days days);

}  // namespace reach
