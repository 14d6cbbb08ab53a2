// The styles that the cells of a workbook name. For workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "workbook/archive.hpp"
#include "workbook/number_format.hpp"

namespace reach::workbook {

struct CellStyle {
  std::size_t format = 0;  ///< index
  bool raised = false;     ///< superscript or subscript, as a whole
};

struct Styles {
  std::vector<NumberFormat> formats;
  std::vector<CellStyle> cells;  ///< by the number in a cell's `s`
};

/// Nothing where the part cannot be read.
std::optional<Styles> read_styles(const Archive& archive, const Member& part, Trouble& why);

}  // namespace reach::workbook
