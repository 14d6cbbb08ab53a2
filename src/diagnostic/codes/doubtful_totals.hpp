// Codes: totals that may be none. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo doubtful_total{"doubtful-total", Severity::warning,
                                         "a stated total that is written as a change, or of a period without counts"};

}  // namespace reach::code
