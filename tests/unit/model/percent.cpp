// Change::percent is the double nearest to the exact fraction: compared with the midpoints to its neighbours.
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include <reach/change.hpp>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kMostPercent = std::numeric_limits<std::int64_t>::max();

double percent(std::int64_t baseline, std::int64_t comparison) {
  return Change{Count(baseline), Count(comparison)}.percent().value();
}

/// The sign of numerator / denominator − odd × 2^exponent, in whole numbers. The caller ensures that both are within a
/// factor of two of each other, so neither side reaches 2^120.
int compare(Uint128 numerator, Uint128 denominator, std::uint64_t odd, int exponent) {
  Uint128 right = odd * denominator;
  (exponent < 0 ? numerator : right) <<= std::abs(exponent);
  return numerator < right ? -1 : numerator > right ? 1 : 0;
}

/// Whether `found` (above 0) is the double nearest to numerator / denominator, ties to even.
bool is_nearest(double found, Uint128 numerator, Uint128 denominator) {
  const auto about = static_cast<double>(numerator) / static_cast<double>(denominator);
  if (!(found > about * 0.999 && found < about * 1.001)) return false;
  int exponent = 0;
  const auto mantissa = static_cast<std::uint64_t>(std::ldexp(std::frexp(found, &exponent), 53));
  exponent -= 53;  // found = mantissa × 2^exponent
  const bool even = mantissa % 2 == 0;
  const int above = compare(numerator, denominator, 2 * mantissa + 1, exponent - 1);
  // Below a power of two the neighbour is half as far.
  const bool power = mantissa == std::uint64_t{1} << 52;
  const int below = power ? compare(numerator, denominator, 4 * mantissa - 1, exponent - 2)
                          : compare(numerator, denominator, 2 * mantissa - 1, exponent - 1);
  return even ? above <= 0 && below >= 0 : above < 0 && below > 0;
}

bool is_right(std::int64_t baseline, std::int64_t comparison) {
  const double found = percent(baseline, comparison);
  if (baseline == comparison) return found == 0 && !std::signbit(found);
  const bool fell = comparison < baseline;
  const auto change = static_cast<Uint128>(fell ? baseline - comparison : comparison - baseline);
  return is_nearest(fell ? -found : found, 100 * change, static_cast<Uint128>(baseline));
}

}  // namespace

TEST_CASE("known percentages") {
  CHECK(percent(580, 1050) == 81.03448275862068);
  CHECK(percent(530, 1086) == 104.90566037735849);
  CHECK(percent(2826, 4776) == 69.00212314225053);
  CHECK(percent(40, 63) == 57.5);
  CHECK(percent(2, 1) == -50.0);
  CHECK(percent(7, 0) == -100.0);
  CHECK(percent(1, kMostPercent) == 922337203685477580600.0);
  CHECK_FALSE(std::signbit(percent(5, 5)));
}

TEST_CASE("percentages of rates, whose parts have up to 97 bits") {
  CHECK(nearest_percent(0, 7) == 0.0);
  CHECK(nearest_percent(-1, 3) == -100.0 / 3);
  const auto wide = [](std::int64_t number) { return Int128{number} << 33; };  // the same fraction, with 33 bits more
  std::uint64_t wrong = 0;
  std::mt19937_64 random(2024);
  for (int at = 0; at < 100'000; ++at) {
    const auto baseline = static_cast<std::int64_t>(random() >> (1 + random() % 62)) | 1;
    const auto change = static_cast<std::int64_t>(random() >> (1 + random() % 62)) - baseline;
    if (nearest_percent(wide(change), wide(baseline)) != Ratio{change, baseline}.percent()) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(nearest_percent(1, Int128{1} << 96) == 100.0 / 79228162514264337593543950336.0);
}

TEST_CASE("the check itself distinguishes adjacent doubles") {
  const double right = 81.03448275862068;
  CHECK(is_nearest(right, 47000, 580));
  CHECK_FALSE(is_nearest(std::nextafter(right, 100.0), 47000, 580));
  CHECK_FALSE(is_nearest(std::nextafter(right, 0.0), 47000, 580));
  CHECK(is_nearest(64.0, 64, 1));
  CHECK_FALSE(is_nearest(std::nextafter(64.0, 0.0), 64, 1));
  const Uint128 tie = (Uint128{1} << 53) + 1;  // halfway between two doubles; the lower is even
  CHECK(is_nearest(9007199254740992.0, tie, 1));
  CHECK_FALSE(is_nearest(9007199254740994.0, tie, 1));
}

TEST_CASE("percentages of small counts are the nearest doubles") {
  std::uint64_t wrong = 0;
  for (std::int64_t baseline = 1; baseline <= 600; ++baseline) {
    for (std::int64_t comparison = 0; comparison <= 1500; ++comparison)
      if (!is_right(baseline, comparison)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("percentages of counts of every size are the nearest doubles") {
  constexpr std::array<std::int64_t, 9> kEdges = {
      1, 2, 3, (1LL << 53) - 1, 1LL << 53, kMostPercent / 3, 1LL << 62, kMostPercent - 1, kMostPercent};
  for (const auto baseline : kEdges) {
    for (const auto comparison : kEdges) CHECK(is_right(baseline, comparison));
  }
  std::uint64_t wrong = 0;
  std::mt19937_64 random(2018);
  for (int at = 0; at < 100'000; ++at) {  // the largest baselines leave the fewest bits to round by
    const auto baseline = static_cast<std::int64_t>(random() >> 1) | 1;
    if (!is_right(baseline, static_cast<std::int64_t>(random() >> 1))) ++wrong;
  }
  for (int at = 0; at < 300'000; ++at) {
    const auto baseline = static_cast<std::int64_t>(random() >> (1 + random() % 62)) | 1;
    const auto comparison = static_cast<std::int64_t>(random() >> (1 + random() % 62));
    if (!is_right(baseline, comparison)) ++wrong;
  }
  CHECK(wrong == 0);
}
