// Table: a summary as rows and columns of typed cells, so that a grid format only draws. For report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/summary.hpp>

#include "report/cell.hpp"

namespace reach::report {

/// What a grid format can draw.
enum class Shape : std::uint8_t {
  headed,   ///< for people: a heading over each region where there are several
  flat,     ///< for people, without headings: a column of regions where there are several
  records,  ///< for programs: a column of regions and one of changes, each row complete in itself
};

enum class Field : std::uint8_t { region, label, baseline, comparison, change, increase };

struct Column {
  Field field;
  std::size_t channel = 0;  ///< an index into Summary::channels, or one more: the total
  std::string name;         ///< for people: `website`
  std::string period;       ///< the label of its column group; empty: none
  std::string machine;      ///< for programs: `website_2016`
};

enum class RowKind : std::uint8_t { heading, force, region_total, overall };

struct Row {
  RowKind kind;
  Name region;  ///< empty where it would repeat the label
  Name label;
  const Line* figures = nullptr;  ///< none in a heading
};

/// Rows point into the summary, which must outlive the table: a million forces cost no second copy of their figures.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  bool several_regions = false;
  bool totals_only = false;  ///< no forces: a region's row bears the region's name
  int decimals = 0;

  /// Whether the row sums others that the table shows.
  [[nodiscard]] bool is_total(const Row& row) const;
  /// O(1).
  [[nodiscard]] Cell cell(const Row& row, const Column& column) const;
};

/// O(forces + channels × log channels).
Table make_table(const Summary& summary, Shape shape);

}  // namespace reach::report
