// Table: a summary as rows and columns of typed cells, so that a grid format only has to draw it. For report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/report.hpp>

#include "report/figures/cell.hpp"
#include "report/figures/columns.hpp"

namespace reach::report {

/// The shapes of table that grid formats draw.
enum class Shape : std::uint8_t {
  headed,   ///< for people: a heading over each region if there are several
  flat,     ///< for people, without headings: a region column if there are several
  records,  ///< for programs: a region column and a change column, each row complete in itself
};

enum class RowKind : std::uint8_t { heading, force, region_total, overall };

/// Small, since a table may have a million.
struct Row {
  RowKind kind;
  bool names_total = false;     ///< the label says that the row is a total
  const Line* line = nullptr;   ///< whose name is the label; a heading uses only the name
  const Line* whole = nullptr;  ///< the line that the figures are part of; of a force, that of its region

  [[nodiscard]] Name label() const { return {line->name, names_total}; }
  [[nodiscard]] const Line* figures() const { return kind == RowKind::heading ? nullptr : line; }
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
  /// All markers of a figure, including those shown in its heading; also of a missing one. Nothing for a cell without
  /// figures. O(1).
  [[nodiscard]] std::optional<Markers> figure_markers(const Row& row, const Column& column) const;
  /// A cell with the markers that are not in its heading.
  [[nodiscard]] std::string text(const Row& row, const Column& column, const Pen& pen) const;

 private:
  /// The region of a row, for the column of the regions.
  [[nodiscard]] Cell region_of(const Row& row) const;
};

/// Whether figures of the report may have markers.
bool has_markers(const Summary& summary);

/// The markers that all of these have; empty if there are no figures. `markers_of(at)` returns nothing for places
/// without a figure.
template <typename MarkersOf>
Markers common_markers(std::size_t size, MarkersOf markers_of) {
  std::optional<Markers> common;
  for (std::size_t at = 0; at < size; ++at) {
    if (const std::optional<Markers> own = markers_of(at)) common = common ? common->common(*own) : *own;
  }
  return common.value_or(Markers());
}

/// O(forces + channels × log channels); where figures have markers, O(cells).
Table make_table(const Summary& summary, Shape shape, GroupBy by);

}  // namespace reach::report
