// Codes: figures that are hidden, or should be, before publication. For diagnostic, aggregate and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo too_small{"too-small", Severity::error, "a period of which every figure would be hidden"};
inline constexpr CodeInfo linked_tables{"linked-tables", Severity::note,
                                        "a table with hidden counts, which tables from other groupings could tell"};
inline constexpr CodeInfo small_counts{"small-counts", Severity::note, "small counts that are not hidden"};
inline constexpr CodeInfo taken_as_stated{"taken-as-stated", Severity::note,
                                          "stated totals of confidential counts, which could not be checked"};

}  // namespace reach::code
