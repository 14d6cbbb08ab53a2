#include "report/text_grid.hpp"

#include <algorithm>

#include "source/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kGap = 2;       // before a column
constexpr std::size_t kGroupGap = 3;  // before a column group, the first one excepted
constexpr std::size_t kIndent = 2;

using Widths = std::vector<std::size_t>;

std::size_t gap(const Table& table, std::size_t column) {
  if (column == 0) return 0;
  const bool new_group = column > 1 && table.columns[column].period != table.columns[column - 1].period;
  return new_group ? kGroupGap : kGap;
}

Widths cell_widths(const Table& table, const Pen& pen) {
  Widths widths(table.columns.size());
  for (std::size_t column = 0; column < widths.size(); ++column) {
    std::size_t width = column == 0 ? 0 : display_width(pen.name({table.columns[column].name}));
    for (const Row& row : table.rows) {
      const std::size_t before = column == 0 ? indent(table, row) : 0;
      width = std::max(width, before + display_width(write(table.cell(row, table.columns[column]), pen)));
    }
    widths[column] = width;
  }
  return widths;
}

/// A period's label begins within its group: the first column makes room for it.
void make_room(Widths& widths, const Table& table, const ColumnGroup& group) {
  std::size_t room = 0;
  for (std::size_t column = group.first; column <= group.middle(); ++column) {
    room += widths[column] + (column > group.first ? kGap : 0);
  }
  const std::size_t label_width = table.columns[group.first].period.size();
  if (room < label_width) widths[group.first] += label_width - room;
}

}  // namespace

std::vector<ColumnGroup> column_groups(const Table& table) {
  std::vector<ColumnGroup> groups;
  for (std::size_t column = 1; column < table.columns.size(); ++column) {
    const std::string& period = table.columns[column].period;
    if (period.empty()) continue;
    if (period != table.columns[column - 1].period) groups.push_back({column, column});
    groups.back().end = column + 1;
  }
  return groups;
}

std::size_t indent(const Table& table, const Row& row) {
  return table.several_regions && row.kind == RowKind::force ? kIndent : 0;
}

std::vector<std::size_t> right_edges(const Table& table, const Pen& pen) {
  Widths widths = cell_widths(table, pen);
  for (const ColumnGroup& group : column_groups(table)) make_room(widths, table, group);
  std::vector<std::size_t> edges;
  std::size_t edge = 0;
  for (std::size_t column = 0; column < widths.size(); ++column) {
    edge += gap(table, column) + widths[column];
    edges.push_back(edge);
  }
  return edges;
}

}  // namespace reach::report
