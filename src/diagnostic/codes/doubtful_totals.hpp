// Codes: totals that may not be totals, or that lose a marker. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo doubtful_total{"doubtful-total", Severity::warning,
                                         "a stated total that is written as a change, or of a period without counts"};
inline constexpr CodeInfo lost_marker{"lost-marker", Severity::warning,
                                      "a marker of a stated total that none of its counts has"};

}  // namespace reach::code
