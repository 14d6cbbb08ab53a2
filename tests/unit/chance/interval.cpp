// Intervals of increases, compared with values by another method, exact sums of whole numbers, and closed forms.
#include <reach/chance.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;
using namespace reach::chance;

namespace {

std::string limit_text(const std::optional<Limit>& limit) { return limit ? to_text(limit->text) : "-"; }

int thousandths(const std::string& text, int per_unit) {
  return static_cast<int>(std::lround(std::stod(text) * per_unit));
}

const std::string& word_of(Direction direction) {
  static const std::vector<std::string> kWords{"none", "rise", "fall"};
  return kWords[static_cast<std::size_t>(direction)];
}

/// The relative error; for an expected 0, the absolute error.
double differs_by(double value, double expected) { return std::fabs(value - expected) / (expected > 0 ? expected : 1); }

Uint128 power(Uint128 base, int exponent) {
  Uint128 result = 1;
  while (exponent-- > 0) result *= base;
  return result;
}

/// Whether P(X ≥ b) is above 1/40 for a binomial X of a + b trials whose odds are above : below, in whole numbers.
bool tail_is_above(int a, int b, std::uint64_t above, std::uint64_t below) {
  const std::uint64_t divisor = std::gcd(above, below);
  above /= divisor;
  below /= divisor;
  const int all = a + b;
  Uint128 sum = 0, ways = 1;
  for (int hits = 0; hits <= all; ++hits) {
    if (hits >= b) sum += ways * power(above, hits) * power(below, all - hits);
    ways = ways * static_cast<Uint128>(all - hits) / static_cast<Uint128>(hits + 1);
  }
  return 40 * sum > power(above + below, all);
}

}  // namespace

TEST_CASE("every row of intervals.tsv") {
  std::ifstream rows(REACH_TESTS_DIR "/unit/chance/intervals.tsv");
  std::size_t seen = 0;
  for (std::string line; std::getline(rows, line);) {
    if (line.starts_with('#') || line.starts_with("baseline")) continue;
    CAPTURE(line);
    std::istringstream fields(line);
    CountPair counts;
    std::string confidence, dispersion, p, clear;
    fields >> counts.baseline >> counts.comparison >> confidence >> dispersion;
    const Certainty certainty{thousandths(confidence, 10), thousandths(dispersion, 1000)};
    for (const int decimals : {0, 2, 6}) {
      std::string lower, upper;
      fields >> lower >> upper;
      const Interval interval = increase_interval(counts, certainty, decimals);
      CHECK(limit_text(interval.lower) == lower);
      CHECK(limit_text(interval.upper) == upper);
    }
    fields >> p >> clear;
    const Test test = test_change(counts, certainty);
    CHECK(differs_by(test.p, std::stod(p)) < 1e-9);
    CHECK(word_of(test.clear) == clear);
    ++seen;
  }
  CHECK(seen == 43);
}

TEST_CASE("the printed limits of small counts are those of exact sums") {
  for (int a = 0; a <= 5; ++a) {
    for (int b = 1; b <= 6 - a; ++b) {
      CAPTURE(a, b);
      // The percentage p rounds to n where the limit of the ratio is from (200 + 2n − 1) / 200 to (200 + 2n + 1) / 200.
      const auto lower = static_cast<std::int64_t>(increase_interval({a, b}, {}, 0).lower->text.digits);
      const auto above = static_cast<std::uint64_t>(201 + 2 * lower);
      CHECK(tail_is_above(a, b, above, 200));
      if (lower > -100) CHECK_FALSE(tail_is_above(a, b, above - 2, 200));
      const auto upper = static_cast<std::int64_t>(increase_interval({b, a}, {}, 0).upper->text.digits);
      const auto turned = static_cast<std::uint64_t>(201 + 2 * upper);
      CHECK_FALSE(tail_is_above(a, b, 200, turned));
      if (upper > -100) CHECK(tail_is_above(a, b, 200, turned - 2));
    }
  }
}

TEST_CASE("a comparison of nothing has a closed form: 40 to the power of 1 / baseline") {
  CHECK(limit_text(increase_interval({1, 0}, {}, 6).upper) == "3800.000000");
  CHECK(limit_text(increase_interval({1, 0}, {.confidence = 998}, 6).upper) == "99800.000000");
  CHECK(limit_text(increase_interval({1, 0}, {.dispersion = 2000}, 6).upper) == "159800.000000");
  CHECK(differs_by(increase_interval({2, 0}, {}, 6).upper->value, 100 * (std::sqrt(40) - 2)) < 1e-14);
}

TEST_CASE("an interval without an end") {
  CHECK_FALSE(increase_interval({0, 0}, {}, 0).lower);
  CHECK_FALSE(increase_interval({0, 0}, {}, 0).upper);
  CHECK_FALSE(increase_interval({0, 5}, {}, 0).upper);
  CHECK(limit_text(increase_interval({0, 5}, {}, 0).lower) == "-8");
  CHECK(limit_text(increase_interval({5, 0}, {}, 0).lower) == "-100");
  // 40 to the power of 1000 has more digits than a figure can hold
  CHECK_FALSE(increase_interval({1, 1}, {.dispersion = 1000000}, 0).upper);
  CHECK(limit_text(increase_interval({1, 1}, {.dispersion = 1000000}, 0).lower) == "-100");
}

TEST_CASE("the interval excludes 0% if, and only if, the change is clear") {
  for (std::int64_t a = 0; a <= 40; a += 1 + a / 8) {
    for (std::int64_t b = 0; b <= 60; ++b) {
      CAPTURE(a, b);
      const Interval interval = increase_interval({a, b}, {}, 6);
      const Direction clear = test_change({a, b}, {}).clear;
      CHECK((interval.lower && interval.lower->value > 0) == (clear == Direction::rise));
      CHECK((interval.upper && interval.upper->value < 0) == (clear == Direction::fall));
    }
  }
}

TEST_CASE("a rate's interval is that of the counts, times the ratio of the populations") {
  const Interval interval = increase_interval({2826, 4776}, {}, 0, {7060971, 7147842});
  CHECK(limit_text(interval.lower) == "59");
  CHECK(limit_text(interval.upper) == "75");
  CHECK(limit_text(increase_interval({0, 5}, {}, 0, {1000, 1100}).lower) == "-17");
}
