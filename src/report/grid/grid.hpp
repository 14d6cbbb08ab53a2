// Grid: a table as the texts of its cells in one format. A format that draws a grid adds its rules, alignment and
// escapes. For report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/figures/cell.hpp"
#include "report/table.hpp"

namespace reach::report {

struct Grid {
  const Table& table;  ///< must outlive the grid
  Pen pen;
  std::vector<std::string> headings;    ///< the column headings, as written
  std::string_view around_totals = {};  ///< written on both sides of each text in a total row

  [[nodiscard]] std::string cell(const Row& row, std::size_t column) const;
  /// The widths of the columns, in terminal columns; at least `least`. O(cells).
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t least) const;
};

}  // namespace reach::report
