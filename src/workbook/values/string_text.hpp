// The text of a cell as workbooks store it. For workbook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reach::workbook {

inline constexpr std::size_t kMostText = std::size_t{1} << 20;  // bytes per cell; Excel's limit is 32,767 characters

/// Decodes `_x000D_`, a character that XML cannot contain, and `_x005F_`, an underscore before such a sequence.
std::string unescaped(std::string_view text);

}  // namespace reach::workbook
