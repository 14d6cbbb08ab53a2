#include <reach/chance.hpp>

#include "chance/tails.hpp"

namespace reach::chance {
namespace {

constexpr double kLeastExpected = 5;

/// Sums of counts.
struct WidePair {
  Wide baseline, comparison;
};

bool counts(const CountPair& pair) { return pair.baseline > 0 || pair.comparison > 0; }

Wide square(const Wide& value) { return value * value; }

}  // namespace

std::optional<Heterogeneity> test_heterogeneity(std::span<const CountPair> pairs, const Certainty& certainty) {
  WidePair all;
  std::size_t used = 0;
  for (const CountPair& pair : pairs) {
    all.baseline = all.baseline + wide_of(pair.baseline);
    all.comparison = all.comparison + wide_of(pair.comparison);
    if (counts(pair)) ++used;
  }
  const Wide sum = all.baseline + all.comparison;
  if (used < 2) return std::nullopt;
  Wide chi_squared = 0;
  for (const CountPair& pair : pairs) {
    if (!counts(pair)) continue;
    const Wide own = wide_of(Int128{pair.baseline} + pair.comparison);
    for (const auto& [count, share] :
         {WidePair{wide_of(pair.baseline), all.baseline}, WidePair{wide_of(pair.comparison), all.comparison}}) {
      const Wide expected = own * share / sum;
      if (expected < Wide(kLeastExpected)) return std::nullopt;
      chi_squared = chi_squared + square(count - expected) / expected;
    }
  }
  chi_squared = chi_squared * Wide(1000) / Wide(certainty.dispersion);
  const Wide freedom(static_cast<double>(used - 1));
  const Wide p = upper_gamma(freedom / Wide(2), chi_squared / Wide(2));
  return Heterogeneity{chi_squared.high, used - 1, p.high};
}

}  // namespace reach::chance
