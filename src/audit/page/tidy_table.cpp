#include "audit/page/tidy_table.hpp"

#include <algorithm>
#include <cctype>

#include <reach/period.hpp>

#include "text/unicode.hpp"

namespace reach::audit {
namespace {

std::size_t filled_cells(const std::vector<std::string>& cells) {
  return static_cast<std::size_t>(std::ranges::count_if(cells, [](const auto& cell) { return !cell.empty(); }));
}

}  // namespace

std::string bare_cell(std::string_view cell) {
  std::string text;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool escaped =
        cell[at] == '\\' && at + 1 < cell.size() && std::ispunct(static_cast<unsigned char>(cell[at + 1])) != 0;
    if (escaped) ++at;
    if (escaped || std::string_view("*`").find(cell[at]) == std::string_view::npos) text += cell[at];
  }
  std::string_view shown = trim(text);
  while (shown.size() > 1 && shown.starts_with('_') && shown.ends_with('_')) shown = shown.substr(1, shown.size() - 2);
  return std::string(trim(shown));
}

std::vector<TableRow> tidy_rows(const FoundTable& table) {
  std::size_t width = 1;
  for (const TableRow& row : table.rows) width = std::max(width, row.cells.size());
  std::vector<TableRow> rows;
  for (const TableRow& row : table.rows) {
    TableRow tidied{row.line, {}};
    for (const std::string& cell : row.cells) tidied.cells.push_back(bare_cell(cell));
    tidied.cells.resize(width);
    const std::size_t count = filled_cells(tidied.cells);
    const bool alone = count == 1 && !parse_period(tidied.cells.back());
    if (count > 0 && !alone) rows.push_back(std::move(tidied));
  }
  return rows;
}

void join_headers(std::vector<TableRow>& rows) {
  std::vector<std::string>& header = rows[0].cells;
  const std::vector<std::string>& below = rows[1].cells;
  std::string group;
  for (std::size_t column = 0; column < header.size(); ++column) {
    if (!header[column].empty()) group = header[column];
    if (header[column].empty() && !below[column].empty()) header[column] = group;
    if (!header[column].empty() && !below[column].empty()) header[column] += ' ';
    header[column] += below[column];
  }
  rows.erase(rows.begin() + 1);
}

}  // namespace reach::audit
