// Which characters are refused. For text.
#pragma once

#include <cstdint>
#include <optional>

#include "text/unicode.hpp"

namespace reach {

/// Why a code point is refused, if it is. O(1).
std::optional<TextFault> fault_of(std::uint32_t value);

}  // namespace reach
