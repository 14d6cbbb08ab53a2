// A figure as a number that a spreadsheet keeps exactly. For report/workbook.
#pragma once

#include <optional>
#include <string>

#include "report/figures/cell.hpp"

namespace reach::report {

/// A number with its decimals.
struct SheetNumber {
  double value = 0;
  int decimals = 0;
};

/// A spreadsheet keeps 15 digits of a number ("Excel specifications and limits"); a longer number would change.
inline constexpr int kSheetDigits = 15;

/// The figure in a cell as a double that shows exactly its digits; nothing if it has too many, or if the cell is not a
/// figure.
std::optional<SheetNumber> sheet_number(const Cell& cell);

/// Whether the cell is a figure with too many digits for a number.
bool is_too_long(const Cell& cell);

}  // namespace reach::report
