// Codes: numbers of different people. For diagnostic, load, aggregate and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo not_additive{"not-additive", Severity::error,
                                       "numbers of different people that would have to be added up"};

}  // namespace reach::code
