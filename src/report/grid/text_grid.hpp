// The layout of the text table: the positions of its columns, in terminal columns, and the lines between them. For
// report/grid.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/figures/cell.hpp"
#include "report/table.hpp"

namespace reach::report {

/// The characters that draw rules and frames.
struct Frame {
  struct Ends {
    std::string_view left, joint, right;
  };
  std::string_view rule;
  std::string_view bar;  ///< between segments; empty: no frame, only rules
  Ends top, middle, bottom;
};
const Frame& frame_of(TextStyle style);

/// The columns from `first` up to `end`, which stay together: those of one group, or adjacent ones without a group. The
/// first segment contains only the labels. In a frame, bars separate segments.
struct Segment {
  std::size_t first;
  std::size_t end;
};
std::vector<Segment> segments_of(const Table& table);

/// The label over the columns of a group (`2016`), and over one of them (`website`); the first is empty if there is no
/// group.
std::string group_label(const Table& table, const Column& column);
std::string column_label(const Table& table, const Column& column);

/// The spaces before a row's label: forces are indented below the heading of their region, if there is one.
std::size_t indent(const Table& table, const Row& row);

/// Columns are as wide as their widest cell, with two spaces between them and three between segments.
struct TextGrid {
  TextGrid(const Table& table, const Pen& pen, const Frame& frame);

  std::vector<Segment> segments;
  std::vector<std::size_t> left, right;  ///< the edges of each column
  std::size_t width = 0;
  bool framed = false;

  /// Where a segment's label ends. It is centred, except over a period without a frame, where it ends with the middle
  /// column.
  [[nodiscard]] std::size_t label_edge(const Table& table, const Segment& segment, std::size_t label_width) const;
};

}  // namespace reach::report
