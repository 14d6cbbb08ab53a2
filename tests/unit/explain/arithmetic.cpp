#include "explain/arithmetic.hpp"

#include <limits>
#include <vector>

#include "catch.hpp"

namespace reach::explain {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

/// `69.002…`, `25`: an ellipsis if the division continues.
std::string quotient(Int128 numerator, std::int64_t denominator, int most) {
  const Quotient result = divide(numerator, denominator, most);
  return result.digits + (result.exact ? "" : "…");
}

struct Pair {
  std::int64_t baseline, comparison;
};

std::string mean(const std::vector<Pair>& pairs, int decimals) {
  std::vector<Change> changes;
  for (const Pair& pair : pairs) changes.push_back({Count(pair.baseline), Count(pair.comparison)});
  const auto result = mean_of_increases(changes, decimals);
  return result ? to_text(*result) : "none";
}

}  // namespace

TEST_CASE("long division returns true digits, truncated and not rounded") {
  CHECK(quotient(195000, 2826, 6) == "69.002123…");
  CHECK(quotient(2300, 40, 6) == "57.5");
  CHECK(quotient(2, 3, 3) == "0.666…");
  CHECK(quotient(-2, 3, 3) == "-0.666…");
  CHECK(quotient(-100, 8, 3) == "-12.5");
  CHECK(quotient(100, 100, 6) == "1");
  CHECK(quotient(0, 7, 6) == "0");
  CHECK(quotient(1, 3, 0) == "0…");
  CHECK(quotient(1, 16, 3) == "0.062…");
  CHECK(quotient(1, 16, 4) == "0.0625");
}

TEST_CASE("long division at the limits of counts") {
  CHECK(quotient(Int128{100} * kMost, 1, 6) == "922337203685477580700");
  CHECK(quotient(Int128{-100} * kMost, kMost, 6) == "-100");
  CHECK(quotient(100, kMost, 20) == "0.00000000000000001084…");
}

TEST_CASE("the mean of increases is rounded once, half away from zero") {
  const std::vector<Pair> reference{{580, 1050}, {530, 1086}, {1175, 1848}, {541, 792}};
  CHECK(mean(reference, 0) == "72");
  CHECK(mean(reference, 6) == "72.403076");
  CHECK(mean({{100, 110}, {100, 111}}, 0) == "11");  // 10.5
  CHECK(mean({{100, 90}, {100, 89}}, 0) == "-11");   // -10.5
  CHECK(mean({{10, 11}, {10, 9}}, 2) == "0.00");
  CHECK(mean({{3, 4}, {3, 5}}, 1) == "50.0");  // a third and two thirds: both endless, their mean is not
  CHECK(mean({{3, 4}}, 6) == "33.333333");
  CHECK(mean({{3, 5}}, 6) == "66.666667");
  CHECK(mean({{3, 2}}, 6) == "-33.333333");
}

TEST_CASE("a mean that whole numbers cannot decide is left out") {
  CHECK(mean({{300, 400}, {300, 503}}, 0) == "none");  // 33⅓ and 67⅔: 50.5, from two endless fractions
  CHECK(mean({{300, 200}, {300, 97}}, 0) == "none");
  CHECK(mean({{300, 400}, {300, 503}}, 1) == "50.5");
  CHECK(mean({{1, kMost}, {kMost, 1}}, 0) == "461168601842738790250");
  CHECK(mean(std::vector<Pair>(1000, {1, kMost}), 6) == "none");  // beyond 128 bits
}

}  // namespace reach::explain
