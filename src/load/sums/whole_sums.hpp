// Sums that no run of neighbours shows, because rows are not adjacent to their parts. For load/sums.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Rows whose sum, or that of whose multiple, is the sum of other rows in every count.
struct WholeSum {
  std::vector<std::uint32_t> totals;  ///< fewer than parts
  std::vector<std::uint32_t> parts;   ///< empty if `times` says it
  int times = 0;                      ///< else the sum of all rows is this multiple of the only total
};

/// `rows` are those that no other sum explains, in order. Counts that a row lacks are ignored; in all others, of which
/// there must be at least two, the figures must agree, and be so large that chance is unlikely. Looked for are: totals
/// that are all above or all below their parts, as in a table that lists its regions first and then all forces; totals
/// in any order among 5 to 28 rows, each of them the sum of parts of its own; and a row of which all rows together are
/// a multiple: twice the row if it is the total of all others, three times if these include totals of their own. O(rows
/// × columns); O(2^(rows / 2) × rows) for totals in any order, if every column has an even sum.
std::optional<WholeSum> find_whole_sum(const CountGrid& grid, std::span<const std::uint32_t> rows);

}  // namespace reach
