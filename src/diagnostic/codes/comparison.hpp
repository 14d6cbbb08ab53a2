// Codes: the two periods that are compared. For diagnostic, load, aggregate and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo unknown_period{"unknown-period", Severity::error, "a period that no force has"};
inline constexpr CodeInfo same_period{"same-period", Severity::error, "baseline and comparison are one period"};
inline constexpr CodeInfo one_period{"one-period", Severity::error, "a single period, so nothing to compare"};
inline constexpr CodeInfo missing_row{"missing-row", Severity::warning,
                                      "a force or channel without a row for one period"};
inline constexpr CodeInfo reversed_periods{"reversed-periods", Severity::warning, "a comparison before its baseline"};
inline constexpr CodeInfo idle_break{"idle-break", Severity::error,
                                     "a break in a series that is not between two periods of the data"};
inline constexpr CodeInfo reversed_series{"reversed-series", Severity::error, "a series that would run backwards"};
inline constexpr CodeInfo too_many_periods{"too-many-periods", Severity::error,
                                           "more periods than a table for people can hold"};
inline constexpr CodeInfo left_out{"left-out", Severity::note, "a force that --like-for-like leaves out of the totals"};
inline constexpr CodeInfo periods_not_shown{"periods-not-shown", Severity::note,
                                            "periods of the data that are not compared"};

}  // namespace reach::code
