// The rows of a table in one text.
#include <algorithm>

#include <reach/page.hpp>

namespace reach {

TableRows::TableRows(const std::vector<TableRow>& rows) {
  rows_.reserve(rows.size());
  for (const TableRow& row : rows) push_back(row);
}

void TableRows::push_back(const TableRow& row) {
  rows_.push_back({row.line, row.last_line, cells_.size()});
  for (const std::string& cell : row.cells) {
    const std::size_t begin = cells_.size();
    cells_ += cell;
    std::replace(cells_.begin() + static_cast<std::ptrdiff_t>(begin), cells_.end(), '\0', ' ');
    cells_ += '\0';
  }
}

TableRow TableRows::operator[](std::size_t at) const {
  TableRow row{rows_[at].line, {}, rows_[at].last_line};
  const std::size_t end = at + 1 < rows_.size() ? rows_[at + 1].begin : cells_.size();
  for (std::size_t begin = rows_[at].begin; begin < std::min(end, cells_.size());) {
    const std::size_t cell_end = cells_.find('\0', begin);
    row.cells.emplace_back(cells_, begin, cell_end - begin);
    begin = cell_end + 1;
  }
  return row;
}

void TableRows::release_cells() { cells_ = {}; }

}  // namespace reach
