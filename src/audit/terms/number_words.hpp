// Numbers in words. For audit/terms.
#pragma once

#include <cstdint>
#include <string_view>

namespace reach::audit {

/// The value of a folded number word: 1 to 20, and the tens up to 90; 0 for any other word. O(1).
std::int64_t word_value(std::string_view key);

}  // namespace reach::audit
