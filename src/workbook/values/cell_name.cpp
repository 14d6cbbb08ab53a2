#include "workbook/values/cell_name.hpp"

#include <algorithm>
#include <charconv>

namespace reach::workbook {

std::string column_name(std::uint32_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26) name += static_cast<char>('A' + (column - 1) % 26);
  std::reverse(name.begin(), name.end());
  return name;
}

std::string cell_name(CellAt cell) { return column_name(cell.column) + std::to_string(cell.row); }

std::optional<CellAt> parse_cell_name(std::string_view text) {
  CellAt cell;
  std::size_t letters = 0;
  for (; letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z'; ++letters) {
    cell.column = cell.column * 26 + static_cast<std::uint32_t>(text[letters] - 'A' + 1);
    if (cell.column > kMostColumns) return std::nullopt;
  }
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + letters, end, cell.row);
  const bool sound = letters > 0 && error == std::errc() && stop == end && cell.row > 0 && cell.row <= kMostRows;
  return sound ? std::optional(cell) : std::nullopt;
}

}  // namespace reach::workbook
