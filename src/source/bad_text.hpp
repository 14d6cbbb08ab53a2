// Which characters are refused. For the files of source.
#pragma once

#include <cstdint>
#include <optional>

#include "source/unicode.hpp"

namespace reach {

/// Why a code point is refused, if it is. O(1).
std::optional<TextFault> fault_of(std::uint32_t value);

}  // namespace reach
