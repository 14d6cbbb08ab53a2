// A figure as a spreadsheet keeps it, or not at all. For report/workbook.
#pragma once

#include <optional>
#include <string>

#include "report/cell.hpp"

namespace reach::report {

/// A number with its decimals.
struct SheetNumber {
  double value = 0;
  int decimals = 0;
};

/// A spreadsheet keeps 15 digits of a number ("Excel specifications and limits"): whoever has more would show others.
inline constexpr int kSheetDigits = 15;

/// The figure in a cell as a double that shows its very digits; nothing where it has too many, or is none.
std::optional<SheetNumber> sheet_number(const Cell& cell);

/// Whether the cell is a figure that has too many digits to be a number there.
bool is_too_long(const Cell& cell);

}  // namespace reach::report
