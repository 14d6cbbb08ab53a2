#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/ansi.hpp"
#include "report/grid/text_grid.hpp"
#include "report/line_break.hpp"
#include "report/notes.hpp"
#include "report/renderers.hpp"
#include "report/sparkline.hpp"
#include "report/table.hpp"
#include "text/listed.hpp"
#include "text/minus.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

std::string printed_name(const Name& name) { return isolated(printable(name.text)) + (name.total ? " total" : ""); }

/// The settings needed to draw a line.
struct LineContext {
  const Table& table;
  const Pen& pen;
  const Frame& frame;
  bool sparklines = false;  ///< after each row
  TextGrid grid = TextGrid(table, pen, frame);
};

/// A line under construction, which tracks how many terminal columns it fills.
class DrawnLine {
 public:
  void left_align(std::string_view item, std::size_t left_edge) { place(item, left_edge, display_width(item)); }
  void right_align(std::string_view item, std::size_t right_edge) {
    const std::size_t item_width = display_width(item);
    if (!item.empty()) place(item, right_edge - item_width, item_width);  // no trailing spaces
  }
  /// Adds an invisible escape sequence of no width.
  void escape(std::string_view sequence) { text_ += sequence; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void place(std::string_view item, std::size_t left_edge, std::size_t item_width) {
    text_.append(left_edge - width_, ' ').append(item);
    width_ = left_edge + item_width;
  }

  std::string text_;
  std::size_t width_ = 0;
};

/// Draws a line whose segments `fill(line, segment)` writes. A frame is never bold.
template <typename Fill>
void draw_line(std::string& out, const LineContext& drawing, bool bold, Fill fill) {
  DrawnLine line;
  const auto embolden = [&](std::string_view sequence, bool here) {
    if (bold && here) line.escape(sequence);
  };
  embolden(kBold, !drawing.grid.framed);
  for (const Segment& segment : drawing.grid.segments) {
    const std::size_t left = drawing.grid.left[segment.first];
    if (drawing.grid.framed) line.left_align(drawing.frame.bar, left - 2);
    embolden(kBold, drawing.grid.framed);
    fill(line, segment);
    embolden(kPlain, drawing.grid.framed);
  }
  if (drawing.grid.framed) line.left_align(drawing.frame.bar, drawing.grid.width - 1);
  embolden(kPlain, !drawing.grid.framed);
  out += line.text();
  out += '\n';
}

void draw_head(std::string& out, const LineContext& drawing, bool bold) {
  const Table& table = drawing.table;
  const auto name = [&](const std::string& text) { return drawing.pen.name({text}); };
  if (std::ranges::any_of(table.columns, [](const Column& column) { return column.group != 0; })) {
    draw_line(out, drawing, bold, [&](DrawnLine& line, const Segment& segment) {
      const std::string label = name(group_label(table, table.columns[segment.first]));
      if (!label.empty()) line.right_align(label, drawing.grid.label_edge(table, segment, display_width(label)));
    });
  }
  draw_line(out, drawing, bold, [&](DrawnLine& line, const Segment& segment) {
    for (std::size_t at = std::max<std::size_t>(segment.first, 1); at < segment.end; ++at) {
      const std::string label = name(column_label(table, table.columns[at]));
      is_figure(table.columns[at]) ? line.right_align(label, drawing.grid.right[at])
                                   : line.left_align(label, drawing.grid.left[at]);
    }
  });
}

/// The total of each period; nothing for a heading.
std::string sparkline_of(const Row& row) {
  const Line* const line = row.figures();
  if (line == nullptr) return {};
  const Series series = line->total();
  std::vector<std::optional<Int128>> figures;
  for (std::size_t at = 0; at < series.size(); ++at)
    figures.push_back(series[at].is_missing() ? std::nullopt : std::optional<Int128>(series[at].value()));
  std::string text = "  " + sparkline(figures, 0, false);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

void draw_row(std::string& out, const LineContext& drawing, const Row& row, bool bold) {
  draw_line(out, drawing, bold, [&](DrawnLine& line, const Segment& segment) {
    for (std::size_t at = segment.first; at < segment.end; ++at) {
      const std::string text = drawing.table.text(row, drawing.table.columns[at], drawing.pen);
      if (at == 0) {
        line.left_align(text, drawing.grid.left[0] + indent(drawing.table, row));
      } else if (!is_figure(drawing.table.columns[at])) {
        if (!text.empty()) line.left_align(text, drawing.grid.left[at]);
      } else {
        line.right_align(text, drawing.grid.right[at]);
      }
    }
  });
  if (drawing.sparklines) out.insert(out.size() - 1, sparkline_of(row));  // before the line end
}

void draw_rule(std::string& out, const LineContext& drawing, const Frame::Ends& ends) {
  const TextGrid& grid = drawing.grid;
  std::size_t drawn = 0;
  const auto draw = [&](std::size_t until, std::string_view end) {
    for (; drawn < until; ++drawn) out += drawing.frame.rule;
    out += end;
    if (!end.empty()) ++drawn;
  };
  for (const Segment& segment : grid.segments) {
    if (drawing.grid.framed) draw(grid.left[segment.first] - 2, segment.first == 0 ? ends.left : ends.joint);
  }
  draw(grid.width - (drawing.grid.framed ? 1 : 0), ends.right);
  out += '\n';
}

/// Whether a rule goes before the row. With one region, its total is set apart; with several, each block and the last
/// row.
bool is_ruled(const Table& table, const Row& row) {
  if (row.kind == RowKind::region_total) return !table.several_regions && !table.totals_only;
  return row.kind == RowKind::heading || row.kind == RowKind::overall;
}

void draw(std::string& out, const LineContext& drawing, bool colour) {
  const Table& table = drawing.table;
  if (drawing.grid.framed) draw_rule(out, drawing, drawing.frame.top);
  draw_head(out, drawing, colour);
  draw_rule(out, drawing, drawing.frame.middle);
  for (const Row& row : table.rows) {
    const bool first = &row == &table.rows.front();
    if (!first && is_ruled(table, row)) draw_rule(out, drawing, drawing.frame.middle);
    draw_row(out, drawing, row, colour && (row.kind == RowKind::heading || table.is_total(row)));
  }
  if (drawing.grid.framed) draw_rule(out, drawing, drawing.frame.bottom);
}

/// The group of columns that a narrow terminal may drop this one with: `channels`, or a figure that each period has.
std::string dropped_as(const Table& table, const Column& column) {
  if (column.period.empty()) return {};
  if (column.field == TableField::count) return column.channel < table.summary->channels.size() ? "channels" : "";
  return std::string(spoken_name(*column.kind, *table.summary));
}

/// What could be dropped, in that order: single channels first, then the figures that each period has.
std::vector<std::string> droppable(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) {
    std::string name = dropped_as(table, column);
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  std::stable_partition(names.begin(), names.end(), [](const std::string& name) { return name == "channels"; });
  return names;
}

/// Drops columns while the table is wider than the terminal, and returns the note that says so, or nothing. If there
/// are no other figures, columns stay; a figure is never cut.
std::string narrow(Table& table, const Pen& pen, const Style& style) {
  if (style.width == 0) return {};
  const std::size_t beside = style.text == TextStyle::sparkline ? 2 + table.summary->periods.size() : 0;
  const auto width_now = [&] { return TextGrid(table, pen, frame_of(style.text)).width + beside; };
  const std::size_t width = width_now();
  std::vector<std::string> dropped;
  for (const std::string& name : width > style.width ? droppable(table) : std::vector<std::string>()) {
    const auto is_dropped = [&](const Column& column) { return dropped_as(table, column) == name; };
    if (std::ranges::count_if(table.columns, is_figure) == std::ranges::count_if(table.columns, is_dropped)) break;
    std::erase_if(table.columns, is_dropped);
    dropped.push_back(name);
    if (width_now() <= style.width) break;
  }
  if (dropped.empty()) return {};
  const bool one = dropped.size() == 1 && dropped.front() != "channels";
  return capitalised(listed(dropped, " and ")) + (one ? " is" : " are") + " left out: the whole table is " +
         std::to_string(width) + " columns wide, this terminal " + std::to_string(style.width) + '.';
}

}  // namespace

std::string render_text(const Summary& summary, const Style& style) {
  Table table = make_table(summary, Shape::headed, style.by);
  const Pen pen{printed_name, "%", kPoints, style.thousands};
  const std::string narrowed = narrow(table, pen, style);

  std::string out;
  if (!style.title.empty()) out += printable(style.title) + "\n\n";
  const bool sparklines = style.text == TextStyle::sparkline;
  draw(out, {table, pen, frame_of(style.text), sparklines}, style.colour);
  auto notes = table_notes(summary, table);
  if (sparklines) notes.emplace_back("The line after a row is its total in each period, from zero to its largest.");
  if (!narrowed.empty()) notes.push_back(narrowed);
  if (!notes.empty()) out += '\n';
  for (const auto& note : notes) {
    const std::string whole = printable(note);
    for (const std::string& line : lines_of(whole, style.width == 0 ? whole.size() : style.width)) out += line + '\n';
  }
  return style.text == TextStyle::ascii ? with_hyphens(std::move(out)) : out;
}

}  // namespace reach::report
