#include "explain/arithmetic.hpp"

#include <limits>
#include <utility>

namespace reach::explain {
namespace {

// Decimals kept after those that are printed. An increase is below 100 × 2^63, so with 6 + 9 decimals below 2^120.
constexpr int kGuard = 9;

Int128 power_of_ten(int exponent) {
  Int128 power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

/// The fraction rounded down to a whole number, and whether that changed its value.
std::pair<Int128, bool> floor_divide(Int128 numerator, Int128 denominator) {
  const Int128 quotient = numerator / denominator;
  const Int128 rest = numerator % denominator;
  return {rest < 0 ? quotient - 1 : quotient, rest != 0};
}

/// Rounds half away from zero; nothing if twice the numerator does not fit 128 bits.
std::optional<Int128> rounded(Int128 numerator, Int128 denominator) {
  const Int128 size = numerator < 0 ? -numerator : numerator;
  if (size > std::numeric_limits<std::int64_t>::max() * (Int128{1} << 62) - denominator) return std::nullopt;
  return rounded_quotient(numerator, denominator);
}

}  // namespace

Quotient divide(Int128 numerator, std::int64_t denominator, int most) {
  const Int128 size = numerator < 0 ? -numerator : numerator;
  Quotient quotient;
  quotient.digits = (numerator < 0 ? "-" : "") + to_text(Decimal{size / denominator, 0});
  Int128 rest = size % denominator;
  if (rest != 0 && most > 0) quotient.digits += '.';
  for (; rest != 0 && most > 0; --most) {
    rest *= 10;
    quotient.digits += static_cast<char>('0' + static_cast<int>(rest / denominator));
    rest %= denominator;
  }
  quotient.exact = rest == 0;
  return quotient;
}

std::optional<Decimal> mean_of_increases(std::span<const Change> changes, int decimals) {
  const Int128 scale = 100 * power_of_ten(decimals + kGuard);
  Int128 least = 0;    // lower bound of the sum of the increases, in units of the last guard decimal
  Int128 cut_off = 0;  // upper bound of what truncation lost, in the same units
  for (const Change& change : changes) {
    const Int128 difference = Int128{change.comparison.value()} - change.baseline.value();
    const auto [quotient, inexact] = floor_divide(scale * difference, change.baseline.value());
    if (__builtin_add_overflow(least, quotient, &least)) return std::nullopt;
    cut_off += inexact ? 1 : 0;
  }
  const Int128 denominator = static_cast<Int128>(changes.size()) * power_of_ten(kGuard);
  const auto low = rounded(least, denominator);
  const auto high = rounded(least + cut_off, denominator);
  if (!low || low != high) return std::nullopt;
  return Decimal{*low, decimals};
}

}  // namespace reach::explain
