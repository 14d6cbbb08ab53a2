// Lists of names, and numbers of things, as text. For every module.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace reach {

/// `a, b or c`.
std::string listed(std::span<const std::string> names, std::string_view last = " or ");

/// The text with its first letter as a capital, if it is an ASCII letter.
std::string capitalised(std::string text);

/// `1 row`, `2 rows`.
std::string plural(std::uint64_t count, std::string_view noun);

}  // namespace reach
