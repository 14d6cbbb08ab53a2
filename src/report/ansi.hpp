// What a terminal takes as styles of text, not as text (ECMA-48). For report.
#pragma once

#include <string_view>

namespace reach::report {

inline constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kPlain = "\x1b[0m";

}  // namespace reach::report
