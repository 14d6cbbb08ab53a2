// A sheet's cells → its text, and the other facts about them. For workbook.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <reach/source.hpp>

#include "workbook/archive/archive.hpp"
#include "workbook/sheet/cell_text.hpp"
#include "workbook/sheet/package.hpp"
#include "workbook/sheet/sheet.hpp"

namespace reach::workbook {

/// A sheet, and the extent of its cells.
struct Surveyed {
  Sheet sheet;
  std::uint32_t last_column = 0;  ///< 0: the sheet is empty
};

/// Reads the whole sheet, and stores what its text does not show. Nothing if it is damaged.
std::optional<Surveyed> survey(const Archive& archive, const SheetEntry& entry, const Vocabulary& words, Trouble& why);

/// Appends the text of a cell, quoted where it has to be, on one line.
void append_cell(std::string& out, std::string_view text);

/// The sheet as text, which is read on demand: one line per row, from row 1; each line has a cell for every column,
/// except the lines of empty rows. Stores the texts of merged cells in `sheet` as it reads.
Source sheet_source(std::string name, std::shared_ptr<const Archive> archive, const SheetEntry& entry, Vocabulary words,
                    std::shared_ptr<Sheet> sheet, std::uint32_t last_column);

}  // namespace reach::workbook
