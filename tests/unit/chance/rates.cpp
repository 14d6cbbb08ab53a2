// Rates and their limits, and whether pairs differ; compared with values by other methods.
#include <reach/chance.hpp>

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;
using namespace reach::chance;

namespace {

std::string rate_text(const Rate& rate) {
  return to_text(rate.rate.text) + ' ' + to_text(rate.lower.text) + ' ' + to_text(rate.upper.text) +
         (rate.exact ? " exact" : " byar");
}

std::string rate_text(const RateDifference& difference) {
  return to_text(difference.difference.text) + ' ' + to_text(difference.lower.text) + ' ' +
         to_text(difference.upper.text);
}

double relative(double value, double expected) { return std::fabs(value / expected - 1); }

/// P(X < count) of a Poisson variable, summed term by term.
double below(int count, double mean) {
  double term = std::exp(-mean), sum = 0;
  for (int k = 0; k < count; ++k) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

}  // namespace

TEST_CASE("rates with exact limits below 10 counts, and Byar's from 10 on") {
  CHECK(rate_text(rate_of({0, 100000}, 100000, 950)) == "0.0 0.0 3.7 exact");
  CHECK(rate_text(rate_of({5, 100000}, 100000, 950)) == "5.0 1.6 11.7 exact");
  CHECK(rate_text(rate_of({9, 100000}, 100000, 950)) == "9.0 4.1 17.1 exact");
  CHECK(rate_text(rate_of({10, 100000}, 100000, 950)) == "10.0 4.8 18.4 byar");
  CHECK(rate_text(rate_of({580, 1180956}, 100000, 950)) == "49.1 45.2 53.3 byar");
  CHECK(rate_text(rate_of({3, 8706}, 1000, 950)) == "0.3 0.1 1.0 exact");
}

TEST_CASE("a rate is rounded by whole numbers, halves away from zero") {
  CHECK(to_text(rate_of({1, 20}, 1, 950).rate.text) == "0.1");  // 0.05
  CHECK(to_text(rate_of({3, 20}, 1, 950).rate.text) == "0.2");  // 0.15, which is not a double
  CHECK(to_text(rate_of({7, 20}, 1, 950).rate.text) == "0.4");  // 0.35
  CHECK(to_text(rate_of({9223372036854775807, 1}, 1, 950).rate.text) == "9223372036854775807.0");
}

TEST_CASE("the exact limits leave out half of the confidence on each side") {
  for (const int confidence : {900, 950, 990, 998}) {
    const double tail = (1000 - confidence) / 2000.0;
    for (int count = 0; count < 10; ++count) {
      CAPTURE(confidence, count);
      const Rate rate = rate_of({count, 1}, 1, confidence);
      CHECK(relative(below(count + 1, rate.upper.value), tail) < 1e-11);
      if (count > 0) CHECK(relative(1 - below(count, rate.lower.value), tail) < 1e-11);
      if (count == 0) CHECK(rate.lower.value == 0);
    }
  }
}

TEST_CASE("the difference between two rates, with limits from those of both") {
  CHECK(rate_text(difference_of({580, 1180956}, {1050, 1189934}, 100000, 950)) == "39.1 32.4 45.9");
  CHECK(rate_text(difference_of({346, 7060971}, {383, 7147842}, 100000, 950)) == "0.5 -0.3 1.2");
  CHECK(rate_text(difference_of({5, 1000}, {0, 1100}, 100000, 950)) == "-500.0 -1166.8 -24.1");
  CHECK(rate_text(difference_of({0, 1000}, {5, 1100}, 100000, 950)) == "454.5 -25.4 1060.8");
}

TEST_CASE("whether increases differ: Pearson's chi-squared") {
  const std::vector<CountPair> apart{{580, 1050}, {530, 1086}, {1175, 1848}, {541, 792}};
  const auto test = test_heterogeneity(apart, {});
  REQUIRE(test);
  CHECK(relative(test->chi_squared, 25.381458145) < 1e-10);
  CHECK(test->freedom == 3);
  CHECK(relative(test->p, 1.28493945e-5) < 1e-8);
  const std::vector<CountPair> alike{{97, 101}, {51, 78}, {106, 107}, {92, 97}};
  CHECK(relative(test_heterogeneity(alike, {})->p, 0.261320185) < 1e-8);
  const auto dispersed = test_heterogeneity(apart, {.dispersion = 2000});
  CHECK(relative(dispersed->chi_squared, 25.381458145 / 2) < 1e-10);
}

TEST_CASE("with two degrees of freedom, p is e to the power of -chi-squared / 2") {
  const std::vector<CountPair> pairs{{40, 60}, {55, 45}, {70, 33}};
  const auto test = test_heterogeneity(pairs, {});
  CHECK(relative(test->p, std::exp(-test->chi_squared / 2)) < 1e-13);
}

TEST_CASE("no test of one pair, or where an expected count is below 5") {
  CHECK_FALSE(test_heterogeneity(std::vector<CountPair>{{40, 60}}, {}));
  CHECK_FALSE(test_heterogeneity(std::vector<CountPair>{{40, 60}, {0, 0}}, {}));
  CHECK_FALSE(test_heterogeneity(std::vector<CountPair>{{40, 60}, {5, 4}}, {}));
  const auto left_out = test_heterogeneity(std::vector<CountPair>{{40, 60}, {0, 0}, {60, 40}}, {});
  REQUIRE(left_out);
  CHECK(left_out->freedom == 1);
  CHECK(test_heterogeneity(std::vector<CountPair>{{40, 60}, {7, 6}}, {}));
}
