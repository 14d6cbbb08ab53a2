// Codes: cells that hold dates. For diagnostic, load and aggregate.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_date{"bad-date", Severity::error,
                                   "a cell that is not a date, or not written as dates are"};
inline constexpr CodeInfo ambiguous_date{"ambiguous-date", Severity::error, "a date that can be read two ways"};
inline constexpr CodeInfo no_offset{"no-offset", Severity::error,
                                    "a time without Z or an offset, where --time-zone needs one"};
inline constexpr CodeInfo mixed_periods{"mixed-periods", Severity::error, "periods of two kinds"};

}  // namespace reach::code
