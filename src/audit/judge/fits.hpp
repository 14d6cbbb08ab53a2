// Whether a number, as it is said, fits a figure. For audit/judge.
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

/// Whether an amount fits the figure, which is in the amount's unit: a count, a percentage, points, a part of one, or a
/// multiple. The rule, where v is what is said and a the figure:
/// an exact count is v; a percentage rounds to v; a part is within 2.5 points of v, a multiple within a twentieth.
/// `more than` is a > v and `fewer than` a < v; `almost` is a < v, `just over` a > v, both within a tenth of v; `about`
/// is within six hundredths. A count that ends in two zeros is near if a rounds to it. O(1).
Agreement fits(const Amount& said, const FigureQuotient& figure);

/// Half of what a count that ends in two zeros or more may be rounded to: 50 for 4,800; 0 for any other amount. O(1).
Int128 half_round(const Amount& said);

/// A multiple as it is compared: `more than halved` is less than a half. O(1).
Amount multiple_said(Amount said);

}  // namespace reach::audit
