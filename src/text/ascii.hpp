// ASCII: digits, letters and their case. For every module.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace reach {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the text consists of digits and is not empty.
constexpr bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}

constexpr bool is_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

}  // namespace reach
