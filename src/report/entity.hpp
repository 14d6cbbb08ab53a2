// Characters that HTML reads as markup. For report.
#pragma once

#include <string_view>

namespace reach::report {

/// `&lt;` for `<`; likewise `>`, `&` and both quotes. Empty for any other character.
std::string_view entity(char c);

}  // namespace reach::report
