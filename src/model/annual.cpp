// The annual increase is the whole number d with ((S + d − ½) / S)^years ≤ comparison / baseline < ((S + d + ½) /
// S)^years, where S is 100 × 10^decimals. Multiplied out, both sides are whole numbers of arbitrary size.
#include <reach/derived.hpp>

#include <algorithm>
#include <compare>
#include <vector>

namespace reach {
namespace {

/// A natural number of arbitrary size.
class Natural {
 public:
  explicit Natural(std::uint64_t value) : limbs_{value} {}

  void multiply(std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (std::uint64_t& limb : limbs_) {
      const Uint128 product = Uint128{limb} * factor + carry;
      limb = static_cast<std::uint64_t>(product);
      carry = static_cast<std::uint64_t>(product >> 64);
    }
    if (carry != 0) limbs_.push_back(carry);
  }

  /// value × base^power.
  static Natural scaled(std::int64_t value, std::uint64_t base, int power) {
    Natural result(static_cast<std::uint64_t>(value));
    for (; power > 0; --power) result.multiply(base);
    return result;
  }

  friend std::strong_ordering operator<=>(const Natural& a, const Natural& b) {
    if (a.limbs_.size() != b.limbs_.size()) return a.limbs_.size() <=> b.limbs_.size();
    return std::lexicographical_compare_three_way(a.limbs_.rbegin(), a.limbs_.rend(), b.limbs_.rbegin(),
                                                  b.limbs_.rend());
  }

 private:
  std::vector<std::uint64_t> limbs_;  // the lowest first; the highest is not 0 unless it is the only one
};

std::int64_t scale_of(int decimals) {
  std::int64_t scale = 100;
  while (decimals-- > 0) scale *= 10;
  return scale;
}

/// An upper bound of the annual increase: the whole increase divided by the years (Bernoulli's inequality), and S ×
/// 2^(63 / years), since a count is below 2^63.
std::int64_t highest(const Decimal& whole, std::int64_t scale, int years) {
  const Int128 most = Int128{scale} << (63 / years + 1);
  return static_cast<std::int64_t>(std::min(whole.digits / years + 1, most));
}

}  // namespace

Percentage annual_increase(const Change& change, std::optional<int> years, int decimals) {
  const Percentage whole = change.increase(decimals);
  if (std::holds_alternative<NoFigure>(whole)) return whole;
  if (!years) return NoFigure{Lack::no_years, Symbol::not_applicable};
  if (*years == 1) return whole;
  const std::int64_t scale = scale_of(decimals);
  const bool falls = change.comparison.value() < change.baseline.value();
  const Natural goal = Natural::scaled(change.comparison.value(), static_cast<std::uint64_t>(2 * scale), *years);
  // The least d for which the exact figure is below d + ½, or for a fall, not above it: halves are rounded away from
  // zero.
  std::int64_t low = falls ? -scale : 0;
  std::int64_t high = falls ? 0 : highest(std::get<Decimal>(whole), scale, *years);
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const auto base = static_cast<std::uint64_t>(2 * (scale + middle) + 1);
    const auto order = goal <=> Natural::scaled(change.baseline.value(), base, *years);
    const bool reached = falls ? order <= 0 : order < 0;
    if (reached) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return Decimal{low, decimals};
}

}  // namespace reach
