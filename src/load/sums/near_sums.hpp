// Neighbours whose sum is almost equal to a row: the row may be their total, with a wrong figure. For load/sums.
#pragma once

#include <cstddef>
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

/// The same if the sum equals the row in all counts but one, which one digit or two swapped ones keep from being equal;
/// the product of the equal counts, which is about how rare chance is, must be at least `odds`. Has no steps and no
/// borders.
std::vector<std::uint32_t> slip_parts(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                      std::uint64_t odds);

}  // namespace reach
