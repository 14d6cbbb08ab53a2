// What the words of a number format do to what they stand beside. For workbook.
#pragma once

#include <string_view>

namespace reach::workbook {

/// Whether words beside a year or date may make it another one: `FY`, `Y/E`, `w/c`, `to`; not `of`, `th`, `Z`, `[p]`.
bool change_date(std::string_view words);

/// Whether words behind a number multiply it: `k`, `million`.
bool change_size(std::string_view words);

/// Whether this is how tables write a 0: a dash, `nil`.
bool stand_for_zero(std::string_view words);

}  // namespace reach::workbook
