// The minus sign of figures for readers. For every module.
#pragma once

#include <string>
#include <string_view>

namespace reach {

inline constexpr std::string_view kMinus = "\u2212";

/// `-28%` → `−28%`, as readers expect it; a figure without a sign stays as it is.
std::string with_minus(std::string figure);

/// The text with a hyphen for each minus sign, for ASCII-only terminals.
std::string with_hyphens(std::string text);

}  // namespace reach
