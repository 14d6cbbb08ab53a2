// How the words of a number format change the meaning of the number or date beside them. For workbook.
#pragma once

#include <string_view>

namespace reach::workbook {

/// Whether words beside a year or date may change it: `FY`, `Y/E`, `w/c`, `to`; not `of`, `th`, `Z`, `[p]`.
bool change_date(std::string_view words);

/// Whether words beside a number make it a sum of money: `£`.
bool is_money(std::string_view words);

/// Whether words after a number multiply it: `k`, `million`.
bool change_size(std::string_view words);

/// Whether words after a number are markers of it and no more, or call it a forecast: `[p]`, `[r][e]`, `[f]`.
bool are_markers(std::string_view words);

/// Whether tables use these words for 0: a dash, `nil`.
bool stand_for_zero(std::string_view words);

}  // namespace reach::workbook
