// Neighbours whose sum is almost equal to a row: the row may be their total, with a wrong figure. For load/sums.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Rows in an order, and the borders of each row's neighbourhood.
struct Neighbourhood {
  std::span<const std::uint32_t> rows;
  std::function<bool(std::uint32_t)> is_in;      ///< whether the row may be a part
  std::function<bool(std::uint32_t)> is_border;  ///< whether the row is the end of a block
};

/// The two or more neighbours directly above or below the row at `position` whose sum equals it in at least half of its
/// counts, with 100 or more people in these; or, for the whole block up to the next border, in all counts apart from
/// one digit each. Empty if there are none, or none within `steps`, of which each row examined takes one. O(rows
/// examined × columns).
std::vector<std::uint32_t> near_parts(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                      std::uint64_t& steps);

}  // namespace reach
