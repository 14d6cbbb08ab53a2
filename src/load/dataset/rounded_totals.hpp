// Totals that were rounded on their own, under --accept-rounded-totals. For load.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <reach/count.hpp>

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

}  // namespace reach
