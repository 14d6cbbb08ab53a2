// The styles to which the cells of a workbook refer. For workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "workbook/archive/archive.hpp"
#include "workbook/values/number_format.hpp"

namespace reach::workbook {

struct CellStyle {
  std::size_t format = 0;  ///< index
  bool raised = false;     ///< the whole cell is superscript or subscript
};

struct Styles {
  std::vector<NumberFormat> formats;
  std::vector<CellStyle> cells;  ///< by the number in a cell's `s`
};

/// Nothing if the part cannot be read.
std::optional<Styles> read_styles(const Archive& archive, const Member& part, Trouble& why);

}  // namespace reach::workbook
