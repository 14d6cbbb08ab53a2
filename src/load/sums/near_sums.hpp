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
/// counts, which together must have 100 or more people; or all rows up to the next border, if their sum equals it in
/// all counts, apart from one digit each. Empty if there are none, or none within `steps` (each row examined takes
/// one). O(rows examined × columns).
std::vector<std::uint32_t> near_parts(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                      std::uint64_t& steps);

/// The same, but the sum must equal the row in all counts except one, which is off by one digit or by two swapped
/// digits. The product of the equal counts, which is roughly how unlikely chance is, must be at least `odds`. Ignores
/// borders and has no limit on steps.
std::vector<std::uint32_t> slip_parts(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                      std::uint64_t odds);

}  // namespace reach
