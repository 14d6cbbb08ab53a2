#include <array>
#include <cassert>

#include <reach/chance.hpp>

#include "chance/rounding.hpp"
#include "chance/tails.hpp"

namespace reach::chance {
namespace {

constexpr int kRateDecimals = 1;
constexpr std::int64_t kExactBelow = 10;

/// The two-sided quantile of the normal distribution for a confidence level.
struct Quantile {
  int confidence;
  Wide z;
};
constexpr auto kQuantiles = std::to_array<Quantile>({
    {900, {1.6448536269514726, 7.885526012891424e-17}},
    {950, {1.9599639845400543, -3.595246643491566e-17}},
    {990, {2.575829303548901, -6.726823810502436e-17}},
    {998, {3.0902323061678136, -9.468140850761552e-17}},
});

Wide quantile_of(int confidence) {
  for (const Quantile& quantile : kQuantiles) {
    if (quantile.confidence == confidence) return quantile.z;
  }
  assert(false);
  return 0;
}

struct WideLimits {
  Wide lower, upper;
};

Wide cube(const Wide& value) { return value * value * value; }

/// Byar's approximation (Breslow and Day 1987, volume II, page 69).
WideLimits byar_limits(std::int64_t count, int confidence) {
  const Wide z = quantile_of(confidence), low = wide_of(count), high = wide_of(Int128{count} + 1);
  const auto ninth = [](const Wide& value) { return Wide(1) / (Wide(9) * value); };
  return {low * cube(Wide(1) - ninth(low) - z / (Wide(3) * sqrt(low))),
          high * cube(Wide(1) - ninth(high) + z / (Wide(3) * sqrt(high)))};
}

/// The mean for which P(X < count) is this probability, for a count from 1 to 10: bisection, as P falls with the mean.
Wide mean_with(std::int64_t count, const Wide& probability) {
  constexpr int kHalvings = 110;
  Wide low = 0, high = 64;
  for (int step = 0; step < kHalvings; ++step) {
    const Wide middle = (low + high) / Wide(2);
    (probability < upper_gamma(wide_of(count), middle) ? low : high) = middle;
  }
  return low;
}

/// Exact limits of a Poisson count.
WideLimits exact_limits(std::int64_t count, int confidence) {
  const Wide tail = Wide(1000 - confidence) / Wide(2000);
  return {count == 0 ? Wide(0) : mean_with(count, Wide(1) - tail), mean_with(count + 1, tail)};
}

WideLimits count_limits(std::int64_t count, int confidence) {
  return count < kExactBelow ? exact_limits(count, confidence) : byar_limits(count, confidence);
}

/// A rate and its limits, not rounded.
struct WideRate {
  Wide rate;
  WideLimits limits;
};

WideRate wide_rate(const Rated& rated, std::int64_t per, int confidence) {
  const Wide factor = wide_of(per) / wide_of(rated.population);
  const WideLimits limits = count_limits(rated.count, confidence);
  return {wide_of(rated.count) * factor, {limits.lower * factor, limits.upper * factor}};
}

Limit rounded_rate(const Wide& value) { return rounded_limit(value, kRateDecimals); }

/// numerator / denominator × factor, rounded to 1 decimal by whole numbers.
Decimal exact_rate(Int128 numerator, Int128 denominator, std::int64_t factor) {
  const Int128 scaled = Int128{factor} * 10;
  return {numerator / denominator * scaled + rounded_quotient(numerator % denominator * scaled, denominator),
          kRateDecimals};
}

/// The combined size of two independent errors.
Wide together(const Wide& one, const Wide& other) { return sqrt(one * one + other * other); }

}  // namespace

Rate rate_of(const Rated& rated, std::int64_t per, int confidence) {
  const WideRate wide = wide_rate(rated, per, confidence);
  return {{exact_rate(rated.count, rated.population, per), wide.rate.high},
          rounded_rate(wide.limits.lower),
          rounded_rate(wide.limits.upper),
          rated.count < kExactBelow};
}

RateDifference difference_of(const Rated& baseline, const Rated& comparison, std::int64_t per, int confidence) {
  const WideRate first = wide_rate(baseline, per, confidence), second = wide_rate(comparison, per, confidence);
  const Wide difference = second.rate - first.rate;
  const Int128 numerator =
      Int128{comparison.count} * baseline.population - Int128{baseline.count} * comparison.population;
  const Decimal exact = exact_rate(numerator, Int128{baseline.population} * comparison.population, per);
  return {{exact, difference.high},
          rounded_rate(difference - together(second.rate - second.limits.lower, first.limits.upper - first.rate)),
          rounded_rate(difference + together(second.limits.upper - second.rate, first.rate - first.limits.lower))};
}

}  // namespace reach::chance
