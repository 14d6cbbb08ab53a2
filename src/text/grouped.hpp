// Digits in groups of three, for readers. For every module.
#pragma once

#include <concepts>
#include <string>

namespace reach {

/// `-1234.5` → `-1,234.5`: commas in the whole part only.
std::string grouped(std::string number);
std::string grouped(std::integral auto number) { return grouped(std::to_string(number)); }

}  // namespace reach
