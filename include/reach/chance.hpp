// chance: how far chance alone could move a figure. Counts are taken as Poisson. For chance, report and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include <reach/certainty.hpp>
#include <reach/change.hpp>

namespace reach::chance {

/// One end of an interval.
struct Limit {
  Decimal text;      ///< rounded once, half away from zero
  double value = 0;  ///< the nearest double
};

/// Without an upper end, the interval is open, or its end is above 10^18.
struct Interval {
  std::optional<Limit> lower;
  std::optional<Limit> upper;
};

/// A baseline and a comparison, both known.
struct CountPair {
  std::int64_t baseline = 0;
  std::int64_t comparison = 0;
};

/// How many people each count of a pair comes from; equal by default.
struct Exposure {
  std::int64_t baseline = 1;
  std::int64_t comparison = 1;
};

/// The interval of the increase, in percent, of the counts or of their rates: Clopper and Pearson's limits of the
/// comparison's share of the sum, converted to limits of the ratio of comparison to baseline. No ends if both are 0.
/// Correct to the last printed digit, for up to 6 decimals. O(√count) below 100,000, else O(1).
Interval increase_interval(const CountPair& counts, const Certainty& certainty, int decimals,
                           const Exposure& exposure = {});

enum class Direction : std::uint8_t { none, rise, fall };

/// Whether two counts differ by more than chance.
struct Test {
  double p = 1;  ///< two-sided; 0 stands for less than 10^−300
  Direction clear = Direction::none;
};
/// The exact test that belongs to the interval: a change is clear if, and only if, the interval excludes 0%. O(√count).
Test test_change(const CountPair& counts, const Certainty& certainty);

/// A count and how many people it comes from; population from 1 to 10^10.
struct Rated {
  std::int64_t count = 0;
  std::int64_t population = 1;
};

/// A rate per so many people, its limits, and how these were found. Each rounded to 1 decimal.
struct Rate {
  Limit rate, lower, upper;
  bool exact = false;  ///< exact Poisson limits, for counts below 10; else Byar's approximation
};
/// `per`: from 1 to 10^9. O(1).
Rate rate_of(const Rated& rated, std::int64_t per, int confidence);

/// The difference between two rates, with limits by the method of variance estimates recovery (MOVER; Newcombe 1998)
/// from those of both. Each rounded to 1 decimal.
struct RateDifference {
  Limit difference, lower, upper;
};
RateDifference difference_of(const Rated& baseline, const Rated& comparison, std::int64_t per, int confidence);

/// Pearson's test of whether the increases of several pairs differ.
struct Heterogeneity {
  double chi_squared = 0;  ///< divided by the dispersion
  std::size_t freedom = 0;
  double p = 1;  ///< 0 stands for less than 10^−300
};
/// Pairs of two zeros are left out. Nothing if fewer than two are left, or if an expected count is below 5. O(pairs +
/// √pairs).
std::optional<Heterogeneity> test_heterogeneity(std::span<const CountPair> pairs, const Certainty& certainty);

}  // namespace reach::chance
