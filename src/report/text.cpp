#include <cstddef>
#include <string_view>
#include <vector>

#include "report/notes.hpp"
#include "report/renderers.hpp"
#include "report/right_to_left.hpp"
#include "report/table.hpp"
#include "report/text_grid.hpp"
#include "source/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::string_view kRule = "─";

std::string name_text(const Name& name) { return isolated(printable(name.text)) + (name.total ? " total" : ""); }

/// All that a line needs to know. `edges`: see right_edges.
struct Grid {
  const Table& table;
  Pen pen;
  std::vector<std::size_t> edges = right_edges(table, pen);
};

/// A line under construction, which knows how many terminal columns it fills.
class DrawnLine {
 public:
  void left_align(std::string_view item, std::size_t left_edge) { place(item, left_edge, display_width(item)); }
  void right_align(std::string_view item, std::size_t right_edge) {
    const std::size_t item_width = display_width(item);
    if (!item.empty()) place(item, right_edge - item_width, item_width);  // no trailing spaces
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void place(std::string_view item, std::size_t left_edge, std::size_t item_width) {
    text_.append(left_edge - width_, ' ').append(item);
    width_ = left_edge + item_width;
  }

  std::string text_;
  std::size_t width_ = 0;
};

std::string period_line(const Grid& grid) {
  DrawnLine line;
  for (const ColumnGroup& group : column_groups(grid.table)) {
    line.right_align(grid.table.columns[group.first].period, grid.edges[group.middle()]);
  }
  return line.text();
}

std::string name_line(const Grid& grid) {
  DrawnLine line;
  for (std::size_t column = 1; column < grid.edges.size(); ++column) {
    line.right_align(grid.pen.name({grid.table.columns[column].name}), grid.edges[column]);
  }
  return line.text();
}

std::string row_line(const Grid& grid, const Row& row) {
  DrawnLine line;
  line.left_align(write(row.label, grid.pen), indent(grid.table, row));
  for (std::size_t column = 1; column < grid.edges.size(); ++column) {
    line.right_align(write(grid.table.cell(row, grid.table.columns[column]), grid.pen), grid.edges[column]);
  }
  return line.text();
}

/// One region: its total is set apart. Several: each block is, and the last row.
bool is_ruled(const Table& table, const Row& row) {
  if (row.kind == RowKind::region_total) return !table.several_regions && !table.totals_only;
  return row.kind == RowKind::heading || row.kind == RowKind::overall;
}

std::string rule(const Grid& grid) {
  std::string line;
  for (std::size_t width = grid.edges.back(); width > 0; --width) line += kRule;
  return line + '\n';
}

void add_line(std::string& out, std::string_view line, bool bold) {
  if (bold) out += "\x1b[1m";
  out += line;
  if (bold) out += "\x1b[0m";
  out += '\n';
}

void draw(std::string& out, const Grid& grid, bool colour) {
  add_line(out, period_line(grid), colour);
  add_line(out, name_line(grid), colour);
  out += rule(grid);
  for (const Row& row : grid.table.rows) {
    const bool first = &row == &grid.table.rows.front();
    if (!first && is_ruled(grid.table, row)) out += rule(grid);
    add_line(out, row_line(grid, row), colour && (row.kind == RowKind::heading || grid.table.is_total(row)));
  }
}

}  // namespace

std::string render_text(const Summary& summary, const Style& style) {
  const Table table = make_table(summary, Shape::headed);
  const Grid grid{table, {name_text, "%", style.thousands}};

  std::string out;
  if (!style.title.empty()) out += printable(style.title) + "\n\n";
  draw(out, grid, style.colour);
  const auto notes = table_notes(summary, table);
  if (!notes.empty()) out += '\n';
  for (const auto& note : notes) out += printable(note) + '\n';
  return out;
}

}  // namespace reach::report
