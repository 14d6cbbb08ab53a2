// Codes: the figures of a data set, from all its files. For diagnostic, load and aggregate.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo duplicate_count{"duplicate-count", Severity::error, "the same figure given twice"};
inline constexpr CodeInfo large_total{"large-total", Severity::error, "a total above 9223372036854775807"};
inline constexpr CodeInfo too_many_figures{"too-many-figures", Severity::error,
                                           "more forces times channels than a report can hold"};
inline constexpr CodeInfo same_figures{"same-figures", Severity::warning,
                                       "two channels or two periods that are equal in every count"};

}  // namespace reach::code
