// ASCII digits. For every module.
#pragma once

#include <algorithm>
#include <string_view>

namespace reach {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the text is digits and nothing else; an empty one is not.
constexpr bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

}  // namespace reach
