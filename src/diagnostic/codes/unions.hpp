// Codes: unions of different people. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo union_mismatch{
    "union-mismatch", Severity::error,
    "a number of different people that is below one of its parts, or above their sum"};

}  // namespace reach::code
