// Text of a cell as workbooks store it. For workbook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reach::workbook {

inline constexpr std::size_t kMostText = std::size_t{1} << 20;  // bytes of a cell; Excel's limit is 32,767 characters

/// `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before such a form.
std::string unescaped(std::string_view text);

}  // namespace reach::workbook
