// Sums that no run of neighbours shows: rows that stand apart from their parts. For load/sums.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Rows that together equal others in every count: `totals` above `parts` or below them, as a table has them that lists
/// its regions first and then all forces. There are fewer totals than parts.
struct BlockSum {
  std::vector<std::uint32_t> totals;
  std::vector<std::uint32_t> parts;
};

/// A row of which all rows together, itself among them, are the multiple: twice where it is the total of all others,
/// three times where they hold totals of their own.
struct MultipleSum {
  std::uint32_t row = 0;
  int times = 0;
};

/// `rows` are those that no other sum explains, in order. Counts that a row lacks say nothing; in all others, two
/// at least, the figures must agree, and be so large that chance hardly makes them. O(rows × columns).
std::optional<BlockSum> find_block_sum(const CountGrid& grid, std::span<const std::uint32_t> rows);
std::optional<MultipleSum> find_multiple_sum(const CountGrid& grid, std::span<const std::uint32_t> rows);

}  // namespace reach
