// Stated totals of confidential counts, which are all that is known of them. For load.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <reach/change.hpp>
#include <reach/dataset.hpp>

namespace reach {

/// A total that an input states. Only when all inputs are read is it known whether it is that of a whole row.
struct TakenTotal {
  Key key;  ///< as Dataset::unions
  Count count;
  Origin origin;
  std::size_t forces = 1;    ///< how many it is of
  std::size_t channels = 1;  ///< the same
};

/// The total, if parts of it are missing, all of these are confidential, and it is not below the sum of the others;
/// else nothing. O(parts).
std::optional<Count> taken_total(const Decimal& stated, std::span<const Count> parts);

/// Those totals that are of all forces of their row, and of one channel or all. If two state different figures of one
/// row, neither is taken. O(totals + forces).
Tally taken_totals(std::span<const TakenTotal> totals, const Dataset& dataset);

}  // namespace reach
