// Sums that runs of neighbours do not show, because rows are not adjacent to their parts. For load/sums.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Rows that are totals of other rows in every count: `totals` of `parts`, or one row that is a fraction of the sum of
/// all rows.
struct WholeSum {
  std::vector<std::uint32_t> totals;  ///< fewer than parts
  std::vector<std::uint32_t> parts;   ///< empty if `times` is set
  int times = 0;                      ///< if not 0, the sum of all rows is this multiple of the only total
};

/// Looks for totals among `rows` (those that no other sum explains, in order): totals that are all above or all below
/// their parts, as in a table that lists its regions first and then all forces; totals in any order among 5 to 28 rows,
/// each the sum of its own parts; and a row of which all rows together are a multiple: twice the row if it is the total
/// of all others, three times if these include totals of their own. Columns in which a row lacks a count are ignored;
/// there must be at least two others, in which the figures must agree and be large enough to make chance unlikely.
/// O(rows × columns); O(2^(rows / 2) × rows) for totals in any order, if every column has an even sum.
std::optional<WholeSum> find_whole_sum(const CountGrid& grid, std::span<const std::uint32_t> rows);

}  // namespace reach
