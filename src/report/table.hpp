// Table: a summary as rows and columns of typed cells, so that a grid format only has to draw it. For report.
#pragma once

#include <cstdint>
#include <vector>

#include <reach/report.hpp>

#include "report/cell.hpp"
#include "report/columns.hpp"

namespace reach::report {

/// The shapes of table that grid formats draw.
enum class Shape : std::uint8_t {
  headed,   ///< for people: a heading over each region if there are several
  flat,     ///< for people, without headings: a region column if there are several
  records,  ///< for programs: a region column and a change column, each row complete in itself
};

enum class RowKind : std::uint8_t { heading, force, region_total, overall };

struct Row {
  RowKind kind;
  Name region;  ///< empty if it would repeat the label
  Name label;
  const Line* figures = nullptr;  ///< null in a heading
  const Line* whole = nullptr;    ///< the line that the figures are part of
};

/// Rows point into the summary, which must outlive the table: a million forces cost no second copy of their figures.
struct Table {
  const Summary* summary = nullptr;
  GroupBy by = GroupBy::period;
  std::vector<Column> columns;
  std::vector<Row> rows;
  bool several_regions = false;
  bool totals_only = false;  ///< no forces: the row of a region has the region's name

  /// Whether the row is the sum of other rows of the table.
  [[nodiscard]] bool is_total(const Row& row) const;
  /// O(1); for an annual increase, see annual_increase.
  [[nodiscard]] Cell cell(const Row& row, const Column& column) const;
};

/// O(forces + channels × log channels).
Table make_table(const Summary& summary, Shape shape, GroupBy by);

}  // namespace reach::report
