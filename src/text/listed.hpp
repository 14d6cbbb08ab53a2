// Names in a row of text. For every module.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace reach {

/// `a, b or c`.
std::string listed(std::span<const std::string> names, std::string_view last = " or ");

}  // namespace reach
