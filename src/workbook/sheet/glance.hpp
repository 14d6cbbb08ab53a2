// The beginnings of sheets, to see which of them hold a table. For workbook.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "workbook/archive/archive.hpp"
#include "workbook/sheet/cell_text.hpp"
#include "workbook/sheet/package.hpp"

namespace reach::workbook {

/// Takes the first rows of a sheet, as its whole text would begin; empty for a sheet without cells.
using SeeBeginning = std::function<void(std::size_t sheet, std::string_view text)>;

/// Shows the beginning of each sheet of a package in turn, except charts, macros and sheets that cannot be read. Reads
/// each part once; of an .xlsx, only the beginning.
void each_beginning(const Archive& archive, const Package& package, const Vocabulary& words, const SeeBeginning& see);

}  // namespace reach::workbook
