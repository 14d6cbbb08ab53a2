// Stated totals of confidential counts, which are all that is known of them; and those that were rounded on their own.
// For load.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <reach/change.hpp>
#include <reach/count.hpp>
#include <reach/dataset.hpp>

namespace reach {

/// Stated totals that differ from their parts, and are accepted because they were rounded separately.
struct RoundedTotals {
  std::uint64_t count = 0;
  Int128 greatest = 0;  ///< difference

  void add(const RoundedTotals& more) {
    count += more.count;
    greatest = std::max(greatest, more.greatest);
  }
};

/// Whether a total that was rounded may differ by `off` from its sum: by less than the rounding; or, if its parts are
/// rounded, too (else 0 are), by half of it for each of them and for the total.
inline bool may_be_rounded(Int128 stated, Int128 off, std::uint64_t rounding, std::size_t rounded_parts) {
  const auto step = static_cast<Int128>(rounding);
  if (step == 0 || stated % step != 0) return false;
  if (rounded_parts == 0) return off < step;
  return off * 2 <= step * static_cast<Int128>(rounded_parts + 1);
}

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
