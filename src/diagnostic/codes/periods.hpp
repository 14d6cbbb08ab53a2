// Codes: cells that hold periods and dates. For diagnostic, load, aggregate and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_period{"bad-period", Severity::error, "a cell that is not a period"};
inline constexpr CodeInfo other_period{"other-period", Severity::error,
                                       "a row of another period than the one its file is given for"};
inline constexpr CodeInfo other_dates{"other-dates", Severity::error,
                                      "an export whose own dates are not in the period that the command line names"};
inline constexpr CodeInfo partial_period{"partial-period", Severity::warning,
                                         "a period that the dates cover only in part"};
inline constexpr CodeInfo other_sheet{"other-sheet", Severity::warning,
                                      "a sheet whose name has another period than the command line names"};
inline constexpr CodeInfo month_or_year{"month-or-year", Severity::note,
                                        "periods such as 2010-11 read as financial years, which could be months"};
inline constexpr CodeInfo financial_quarter{"financial-quarter", Severity::note,
                                            "quarters of financial years, which are shown as those of calendar years"};

inline constexpr CodeInfo stated_period{
    "stated-period", Severity::note, "a period taken from the dates above the header, or from the name of the sheet"};

}  // namespace reach::code
