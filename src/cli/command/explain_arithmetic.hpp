// Division as on paper, and the mean that an increase is not. For cli/command.
#pragma once

#include <optional>
#include <span>
#include <string>

#include <reach/change.hpp>

namespace reach::cli {

/// The digits of a fraction, cut off, never rounded: each one printed is one of the true value.
struct Quotient {
  std::string digits;  ///< `69.002123`, `-0.5`, `25`
  bool exact = false;  ///< the division ends with these digits
};

/// numerator / denominator by long division: at most `most` decimals, fewer where it ends before. The denominator is
/// above 0 and below 2^63, the numerator between −2^120 and 2^120. O(digits).
Quotient divide(Int128 numerator, std::int64_t denominator, int most);

/// The mean of increases, rounded once, half away from zero. Every change must have an increase. Each is cut off far
/// behind the last decimal, so the mean lies in a small interval of whole numbers; where both its ends round alike, so
/// does the mean. Nothing where they do not (a mean of infinite fractions that is all but a half), or where 128 bits do
/// not hold the sum. O(changes).
std::optional<Decimal> mean_of_increases(std::span<const Change> changes, int decimals);

}  // namespace reach::cli
