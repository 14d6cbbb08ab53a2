// Sums that no run of neighbours shows, because rows are not adjacent to their parts. For load/sums.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Rows whose sum equals the sum of other rows in every count. There are fewer totals than parts.
struct BlockSum {
  std::vector<std::uint32_t> totals;
  std::vector<std::uint32_t> parts;
};

/// A row whose multiple is the sum of all rows, including itself: twice the row if it is the total of all others, three
/// times if the others include totals of their own.
struct MultipleSum {
  std::uint32_t row = 0;
  int times = 0;
};

/// `rows` are those that no other sum explains, in order. Counts that a row lacks are ignored; in all others, of which
/// there must be at least two, the figures must agree, and be so large that chance is unlikely. O(rows × columns).
/// The totals are all above or all below the parts, as in a table that lists its regions first and then all forces.
std::optional<BlockSum> find_block_sum(const CountGrid& grid, std::span<const std::uint32_t> rows);
std::optional<MultipleSum> find_multiple_sum(const CountGrid& grid, std::span<const std::uint32_t> rows);
/// The same for totals in any order among the parts, each of them the sum of parts of its own. Looks at 5 to 28 rows.
/// O(2^(rows / 2) × rows), but only if every column has an even sum.
std::optional<BlockSum> find_mixed_sum(const CountGrid& grid, std::span<const std::uint32_t> rows);

}  // namespace reach
