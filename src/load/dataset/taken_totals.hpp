// Stated totals of confidential counts, which are all that is known about them; and totals that were rounded
// separately. For load.
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
  Int128 greatest = 0;  ///< the greatest difference

  void add(const RoundedTotals& more) {
    count += more.count;
    greatest = std::max(greatest, more.greatest);
  }
};

/// Whether a rounded total may differ by `off` from its sum. If its parts are exact (`rounded_parts` is 0): by less
/// than the rounding. If they are rounded: by half the rounding for each part and for the total.
inline bool may_be_rounded(Int128 stated, Int128 off, std::uint64_t rounding, std::size_t rounded_parts) {
  const auto step = static_cast<Int128>(rounding);
  if (step == 0 || stated % step != 0) return false;
  if (rounded_parts == 0) return off < step;
  return off * 2 <= step * static_cast<Int128>(rounded_parts + 1);
}

/// A total that an input states. Whether it is that of a whole row is known only when all inputs are read.
struct TakenTotal {
  Key key;  ///< as Dataset::unions
  Count count;
  Origin origin;
  std::size_t forces = 1;    ///< the number of forces that it covers
  std::size_t channels = 1;  ///< the number of channels that it covers
};

/// The total, if some parts are missing, all missing parts are confidential, and it is not below the sum of the others;
/// otherwise nothing. O(parts).
std::optional<Count> taken_total(const Decimal& stated, std::span<const Count> parts);

/// The totals that cover all forces of their row, and one channel or all. If two totals of a row differ, neither is
/// taken. O(totals + forces).
Tally taken_totals(std::span<const TakenTotal> totals, const Dataset& dataset);

}  // namespace reach
