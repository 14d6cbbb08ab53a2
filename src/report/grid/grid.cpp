#include "report/grid/grid.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace reach::report {

std::string Grid::cell(const Row& row, std::size_t column) const {
  const std::string text = table.text(row, table.columns[column], pen);
  if (around_totals.empty() || text.empty() || !table.is_total(row)) return text;
  return std::string(around_totals).append(text).append(around_totals);
}

std::vector<std::size_t> Grid::widths(std::size_t least) const {
  std::vector<std::size_t> widths;
  for (std::size_t at = 0; at < headings.size(); ++at) {
    std::size_t width = std::max(least, display_width(headings[at]));
    for (const Row& row : table.rows) width = std::max(width, display_width(cell(row, at)));
    widths.push_back(width);
  }
  return widths;
}

}  // namespace reach::report
