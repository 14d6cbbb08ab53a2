// A cell as its workbook stores it. For workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "workbook/values/cell_name.hpp"
#include "workbook/values/rich_text.hpp"

namespace reach::workbook {

/// How a cell's value is stored: in an .xlsx, its attribute `t`.
enum class StoredAs : std::uint8_t { number, shared, text, truth, error, date, unknown };

struct StoredCell {
  CellAt at;
  std::uint32_t style = 0;
  StoredAs as = StoredAs::number;
  std::string value;
  std::vector<Run> runs;  ///< of a text stored in the cell itself
  std::string formula;    ///< its first characters, for messages
  bool has_formula = false;
};

inline constexpr std::size_t kFormulaShown = 60;  // bytes

}  // namespace reach::workbook
