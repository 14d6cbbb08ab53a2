// A sheet's cells → its text, and what else there is to know. For workbook.
#pragma once

#include <memory>
#include <optional>

#include <reach/source.hpp>

#include "workbook/archive.hpp"
#include "workbook/cell_text.hpp"
#include "workbook/sheet.hpp"

namespace reach::workbook {

/// A sheet, and how far its cells go.
struct Surveyed {
  Sheet sheet;
  std::uint32_t last_column = 0;  ///< 0: the sheet is empty
};

/// Reads all of the sheet, and keeps what its text does not say. Nothing where it is damaged.
std::optional<Surveyed> survey(const Archive& archive, const Member& part, const Vocabulary& words, Trouble& why);

/// Whether any cell of the sheet holds something. Reads no further than that; false also where it cannot be read.
bool has_cells(const Archive& archive, const Member& part);

/// The sheet as text, read again as far as it is asked for: a line a row, from row 1, all lines with a cell for each
/// column but those of empty rows. `sheet` takes the texts of merged cells on the way.
Source sheet_source(std::string name, std::shared_ptr<const Archive> archive, const Member& part, Vocabulary words,
                    std::shared_ptr<Sheet> sheet, std::uint32_t last_column);

}  // namespace reach::workbook
