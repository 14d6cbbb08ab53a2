// The number formats that the cells of a workbook name. Part of workbook, for its files alone.
#pragma once

#include <optional>
#include <vector>

#include "workbook/archive.hpp"
#include "workbook/number_format.hpp"

namespace reach::workbook {

/// By the number in a cell's `s`; nothing where the part cannot be read.
std::optional<std::vector<Shown>> read_styles(const Archive& archive, const Member& part, Trouble& why);

}  // namespace reach::workbook
