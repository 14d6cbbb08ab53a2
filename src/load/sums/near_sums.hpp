// Neighbours whose sum a row nearly is, as a total with a figure wrong would be. For load/sums.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Rows in an order, and where the neighbours of one of them end.
struct Neighbourhood {
  std::span<const std::uint32_t> rows;
  std::function<bool(std::uint32_t)> is_in;      ///< whether the row may be a part
  std::function<bool(std::uint32_t)> is_border;  ///< whether no block reaches past the row
};

/// The two or more neighbours directly above or below the row at `position` whose sum equals it in half of its counts
/// or more, with 100 or more people in these; or, of the whole block as far as the next border, in all counts but for a
/// digit each. Empty where there are none, or none within `steps`, of which each row looked at takes one.
/// O(rows looked at × columns).
std::vector<std::uint32_t> near_parts(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                      std::uint64_t& steps);

}  // namespace reach
