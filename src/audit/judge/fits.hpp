// Whether a number in a sentence fits a figure. For audit/judge.
#pragma once

#include <cstdint>

#include "audit/terms/terms.hpp"

namespace reach::audit {

/// `near`: neither plainly true nor plainly false, which is left to the reader.
enum class Agreement : std::uint8_t { yes, near, no };

/// A figure as a fraction; the denominator is above 0.
struct FigureQuotient {
  Int128 numerator = 0, denominator = 1;
};

/// Whether an amount v, as said, fits the figure a, which is in the amount's unit. Without a bound, a count must equal
/// v, a percentage must round to v, a part must be within 2.5 points of v, and a multiple within 5% of v. `more than`
/// needs a > v, `fewer than` a < v; `almost` needs a < v and `just over` a > v, both within 10% of v; `about` needs a
/// within 6% of v. `almost` also allows a percentage that rounds to v. Slightly outside these limits is near, and so is
/// a count that ends in two zeros and to which a rounds. O(1).
Agreement fits(const Amount& said, const FigureQuotient& figure);

/// Half the unit to which a count with two or more zeros at its end may be rounded: 50 for 4,800; otherwise 0. O(1).
Int128 half_round(const Amount& said);

/// A multiple with its bound as it must be compared: `more than halved` means less than a half. O(1).
Amount multiple_said(Amount said);

}  // namespace reach::audit
