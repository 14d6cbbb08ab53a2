#include "report/grid/text_grid.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kGap = 2;         // before a column
constexpr std::size_t kSegmentGap = 3;  // before a segment; in a frame, a bar with a space on both sides
constexpr std::size_t kIndent = 2;

/// In the order of TextStyle.
constexpr std::array<Frame, 4> kFrames = {{
    {"─", "", {}, {}, {}},
    {"─", "│", {"╭", "┬", "╮"}, {"├", "┼", "┤"}, {"╰", "┴", "╯"}},
    {"-", "|", {"+", "+", "+"}, {"+", "+", "+"}, {"+", "+", "+"}},
    {"─", "", {}, {}, {}},
}};

using Widths = std::vector<std::size_t>;

std::size_t middle(const Segment& segment) { return segment.first + (segment.end - segment.first - 1) / 2; }

Widths cell_widths(const Table& table, const Pen& pen) {
  Widths widths(table.columns.size());
  for (std::size_t column = 0; column < widths.size(); ++column) {
    std::size_t width = column == 0 ? 0 : display_width(pen.name({column_label(table, table.columns[column])}));
    for (const Row& row : table.rows) {
      const std::size_t before = column == 0 ? indent(table, row) : 0;
      width = std::max(width, before + display_width(table.text(row, table.columns[column], pen)));
    }
    widths[column] = width;
  }
  return widths;
}

/// Makes room for a group's label within its group, by widening the first column.
void make_room(Widths& widths, const Table& table, const Segment& segment, const Pen& pen) {
  const std::size_t last = table.by == GroupBy::period ? middle(segment) : segment.end - 1;
  std::size_t room = 0;
  for (std::size_t column = segment.first; column <= last; ++column) {
    room += widths[column] + (column > segment.first ? kGap : 0);
  }
  const std::size_t label_width = display_width(pen.name({group_label(table, table.columns[segment.first])}));
  if (room < label_width) widths[segment.first] += label_width - room;
}

}  // namespace

const Frame& frame_of(TextStyle style) { return kFrames[static_cast<std::size_t>(style)]; }

std::vector<Segment> segments_of(const Table& table) {
  std::vector<Segment> segments{{0, 1}};
  for (std::size_t column = 1; column < table.columns.size(); ++column) {
    const bool first = column == 1 || table.columns[column].group != table.columns[column - 1].group;
    if (first) segments.push_back({column, column});
    segments.back().end = column + 1;
  }
  return segments;
}

std::string group_label(const Table& table, const Column& column) {
  if (column.group == 0) return {};
  return with_markers(table.by == GroupBy::period ? period_heading(column) : column.name, column.group_markers);
}

std::string column_label(const Table& table, const Column& column) {
  const Markers markers = column.markers.without(column.group_markers);
  if (column.name.empty() || (column.group != 0 && table.by == GroupBy::channel))
    return with_markers(period_heading(column), markers);
  return with_markers(column.since.empty() ? column.name : "on " + column.since, markers);
}

std::size_t indent(const Table& table, const Row& row) {
  return table.several_regions && row.kind == RowKind::force ? kIndent : 0;
}

TextGrid::TextGrid(const Table& table, const Pen& pen, const Frame& frame)
    : segments(segments_of(table)), framed(!frame.bar.empty()) {
  Widths widths = cell_widths(table, pen);
  for (const Segment& segment : segments) make_room(widths, table, segment, pen);
  std::size_t edge = framed ? kGap : 0;
  for (const Segment& segment : segments) {
    for (std::size_t column = segment.first; column < segment.end; ++column) {
      const bool wide = column == segment.first && (framed || column > 1);
      if (column > 0) edge += wide ? kSegmentGap : kGap;
      left.push_back(edge);
      edge += widths[column];
      right.push_back(edge);
    }
  }
  width = edge + (framed ? kGap : 0);
}

std::size_t TextGrid::label_edge(const Table& table, const Segment& segment, std::size_t label_width) const {
  if (table.by == GroupBy::period && !framed) return right[middle(segment)];
  const std::size_t room = right[segment.end - 1] - left[segment.first];
  return right[segment.end - 1] - (room - label_width) / 2;
}

}  // namespace reach::report
