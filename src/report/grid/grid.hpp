// Grid: a table as the texts of its cells, written as a format writes them. A format that draws a grid adds its rules,
// alignment and escapes. For report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/cell.hpp"
#include "report/table.hpp"

namespace reach::report {

struct Grid {
  const Table& table;  ///< must outlive the grid
  Pen pen;
  std::vector<std::string> headings;    ///< of the columns, as written
  std::string_view around_totals = {};  ///< on both sides of what is in a row of totals

  [[nodiscard]] std::string cell(const Row& row, std::size_t column) const;
  /// The columns' widths in terminal columns, `least` or more. O(cells).
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t least) const;
};

}  // namespace reach::report
