// Period: a calendar year, a financial year (April to March), a quarter of a calendar year, a month or a day. For every
// module.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

enum class PeriodKind : std::uint8_t { calendar_year, financial_year, quarter, month, day };

std::string_view name_of(PeriodKind kind);  ///< `calendar year`

/// `index` counts periods of its kind: the year; the year in which a financial year begins; 4 × year + quarter − 1; 12
/// × year + month − 1; days since 1970-01-01.
struct Period {
  PeriodKind kind = PeriodKind::calendar_year;
  std::int32_t index = 0;
  auto operator<=>(const Period&) const = default;
};

/// `2016`, `2016-17`, `2016-Q1`, `2016-03`, `2016-03-05`.
std::string period_label(Period period);
std::vector<std::string> period_labels(std::span<const Period> periods);
/// Days since 1970-01-01: the period's first day, and the day after its last. Proleptic Gregorian calendar.
std::int32_t first_day(Period period);
std::int32_t end_day(Period period);
/// How many whole years the comparison is after the baseline. Both must be years, financial years, quarters, months or
/// days, at the same point of their years (2016-Q1 and 2018-Q1; 5 March and 5 March). Returns nothing if they are not,
/// or if the comparison is not later.
std::optional<int> years_apart(Period baseline, Period comparison);
/// The period of `kind` that contains the day, month or quarter `part`; a month if `kind` is a day. The month of a
/// quarter is its first.
Period enclosing(Period part, PeriodKind kind);

/// Reads `2016`, `2016-17`, `2016/17`, `2016 to 2017`, `2016–17`, `2016-2017`, `FY 2016-17`, `FY16/17`, `2016-Q1`, `Q1
/// 2016`, `Q1 2016/17` (2016-Q2), `2016-03`, `2016M03`, `2016-03-05`, `March 2017`, `2017 Mar`, `Mar-17`; and timespans
/// that are exactly one of these periods: `year ending March 2017`, `Y/E 31 Mar 2017`, `Apr 2016 - Mar 2017` (2016-17),
/// `Jan-Mar 2016` (2016-Q1). Spaces, `_`, `-` and en dashes are equivalent. `2011-12` is the financial year unless
/// `prefer` is month. `04/05` and `201617` are read only if `prefer` is financial year, `201603` only if it is that or
/// month. Years 1900 to 2199; two digits from 00 to 49 are of this century. Returns nothing for other text, and for a
/// timespan that is not a period (see <reach/timespan.hpp>).
std::optional<Period> parse_period(std::string_view text, PeriodKind prefer = PeriodKind::calendar_year);

/// The day of a calendar date; nothing if there is no such day (30 February).
std::optional<std::int32_t> day_number(int year, int month, int day);

}  // namespace reach
