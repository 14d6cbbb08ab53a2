// Where the columns of the text table stand, in terminal columns. For report.
#pragma once

#include <cstddef>
#include <vector>

#include "report/cell.hpp"
#include "report/table.hpp"

namespace reach::report {

/// The columns of one period, `first` to before `end`. Its label ends where the middle one ends.
struct ColumnGroup {
  std::size_t first;
  std::size_t end;
  [[nodiscard]] std::size_t middle() const { return first + (end - first - 1) / 2; }
};
std::vector<ColumnGroup> column_groups(const Table& table);

/// Spaces before a row's label: forces stand below the heading of their region, where there is one.
std::size_t indent(const Table& table, const Row& row);

/// The right edge of every column, each as wide as its widest cell: two spaces between columns, three between groups.
std::vector<std::size_t> right_edges(const Table& table, const Pen& pen);

}  // namespace reach::report
