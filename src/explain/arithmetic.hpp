// Long division, and the mean of several increases. For explain and cli.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include <reach/change.hpp>

namespace reach::explain {

/// The digits of a fraction, truncated, not rounded: each printed digit is a digit of the true value.
struct Quotient {
  std::string digits;  ///< `69.002123`, `-0.5`, `25`
  bool exact = false;  ///< the division ends with these digits
};

/// numerator / denominator by long division: at most `most` decimals, fewer if the division ends earlier. The
/// denominator is above 0 and below 2^63, the numerator between −2^120 and 2^120. O(digits).
Quotient divide(Int128 numerator, std::int64_t denominator, int most);

/// The mean of increases, rounded once, half away from zero. Every change must have an increase. Each increase is
/// truncated far after the last decimal, so the mean is in a small interval of whole numbers; if both ends of the
/// interval round alike, so does the mean. Nothing if they do not (the mean is an unending fraction very close to a
/// half), or if the sum does not fit 128 bits. O(changes).
std::optional<Decimal> mean_of_increases(std::span<const Change> changes, int decimals);

}  // namespace reach::explain
