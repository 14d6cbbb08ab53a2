// Words for how long something went on. For audit/terms.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace reach::audit {

/// `year`, `days`, `season`.
bool is_time(std::string_view key);

/// How many words of `third year running`, `three years in a row` or `second consecutive year` say a streak, the first
/// of which is its number; 0 if they say none. O(1).
std::size_t streak_words(std::span<const std::string_view> words);

}  // namespace reach::audit
