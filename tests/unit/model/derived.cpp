// Share, contribution and annual increase, compared with long division and other second algorithms.
#include <reach/derived.hpp>
#include <reach/period.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "catch.hpp"
#include "unit/model/long_division.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kMostDerived = std::numeric_limits<std::int64_t>::max();

const Count kHidden(Symbol::confidential);
const Count kNone(Symbol::not_applicable);

Change change(std::int64_t baseline, std::int64_t comparison) { return {Count(baseline), Count(comparison)}; }

std::string shown(const Percentage& figure) {
  if (const auto* none = std::get_if<NoFigure>(&figure)) return std::string(to_text(none->symbol));
  return to_text(std::get<Decimal>(figure));
}

std::string share_of(std::int64_t part, std::int64_t whole, int decimals) {
  return shown(rounded(share_of(Count(part), Count(whole)), decimals));
}

std::string added(const Change& part, const Change& whole, int decimals) {
  return shown(rounded(contribution(part, whole), decimals));
}

std::string annual(std::int64_t baseline, std::int64_t comparison, int years, int decimals) {
  return shown(annual_increase(change(baseline, comparison), years, decimals));
}

Lack lack_of(const ExactPercentage& figure) { return std::get<NoFigure>(figure).lack; }

/// 100 × difference / base by long division on digits.
std::string by_long_division(std::int64_t difference, std::int64_t base, int decimals) {
  const Int128 end = Int128{base} + difference;
  LongDivision<Uint128> division(static_cast<Uint128>(base), static_cast<Uint128>(end));
  Int128 digits = 0;
  for (int place = 0; place <= decimals; ++place) digits = division.rounded(place);
  return to_text(Decimal{digits, decimals});
}

}  // namespace

TEST_CASE("every share of a total up to 300") {
  std::uint64_t wrong = 0;
  for (std::int64_t whole = 1; whole <= 300; ++whole) {
    for (std::int64_t part = 0; part <= whole; ++part) {
      for (int decimals = 0; decimals <= 2; ++decimals) {
        if (share_of(part, whole, decimals) != by_long_division(part, whole, decimals)) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("every contribution of a part up to 40 to a total up to 40") {
  std::uint64_t wrong = 0;
  for (std::int64_t whole = 1; whole <= 40; ++whole) {
    for (std::int64_t before = 0; before <= whole; ++before) {
      for (std::int64_t after = 0; after <= 40; ++after) {
        const Change all = change(whole, whole - before + after);
        for (int decimals = 0; decimals <= 3; ++decimals) {
          if (added(change(before, after), all, decimals) != by_long_division(after - before, whole, decimals)) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("large shares and contributions") {
  CHECK(share_of(kMostDerived, kMostDerived, 6) == "100.000000");
  CHECK(share_of(1, kMostDerived, 6) == "0.000000");
  CHECK(share_of(kMostDerived / 2, kMostDerived, 6) == "50.000000");
  CHECK(added(change(0, kMostDerived), change(1, kMostDerived), 6) == "922337203685477580700.000000");
  CHECK(added(change(kMostDerived, 0), change(kMostDerived, 0), 6) == "-100.000000");
  std::mt19937_64 random(7);
  for (int at = 0; at < 500; ++at) {
    const auto whole = static_cast<std::int64_t>(random() >> (1 + random() % 62)) | 1;
    const auto part = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(whole));
    for (int decimals = 0; decimals <= 6; ++decimals) {
      CHECK(share_of(part, whole, decimals) == by_long_division(part, whole, decimals));
    }
  }
}

TEST_CASE("the reference figures: contributions add up exactly, printed ones do not") {
  const Change all = change(2826, 4776);
  const std::array parts{change(1175, 1848), change(530, 1086), change(580, 1050), change(541, 792)};
  const std::array<std::string, 4> four_decimals{"23.8146", "19.6745", "16.6313", "8.8818"};
  const std::array<std::string, 4> whole_numbers{"24", "20", "17", "9"};
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    CHECK(added(parts[at], all, 4) == four_decimals[at]);
    CHECK(added(parts[at], all, 0) == whole_numbers[at]);
    const auto exact = std::get<Ratio>(contribution(parts[at], all));
    CHECK(exact.denominator == 2826);
    sum += exact.numerator;
  }
  CHECK(ExactPercentage(Ratio{sum, 2826}) == all.ratio());
  CHECK(added(all, all, 4) == "69.0021");
  CHECK(share_of(4393, 4776, 1) == "92.0");
  CHECK(share_of(1086, 4776, 1) == "22.7");
}

TEST_CASE("shares and contributions that do not exist") {
  CHECK(share_of(Count(0), Count(0)) == ExactPercentage(NoFigure{Lack::zero_total, Symbol::not_applicable}));
  CHECK(share_of(Count(), Count(5)) == ExactPercentage(NoFigure{Lack::count, Symbol::not_available}));
  CHECK(share_of(Count(5), kHidden) == ExactPercentage(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(share_of(kNone, kHidden) == ExactPercentage(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(share_of(Count(), Count(0)) == ExactPercentage(NoFigure{Lack::count, Symbol::not_available}));

  const Change five = change(5, 8);
  CHECK(lack_of(contribution(five, change(0, 8))) == Lack::zero_baseline);
  CHECK(contribution(change(0, 8), change(4, 12)) == ExactPercentage(Ratio{8, 4}));
  CHECK(contribution({Count(5), kHidden}, change(9, 9)) ==
        ExactPercentage(NoFigure{Lack::count, Symbol::confidential}));
  // A part of an unknown increase is unknown, too, although the formula would give a number.
  CHECK(contribution(five, {Count(9), kHidden}) == ExactPercentage(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(contribution({Count(), Count(1)}, {kHidden, Count(1)}) ==
        ExactPercentage(NoFigure{Lack::count, Symbol::confidential}));
  CHECK(contribution({Count(), Count(1)}, change(0, 1)) ==
        ExactPercentage(NoFigure{Lack::count, Symbol::not_available}));
}

TEST_CASE("the contribution of a fall is negative, with halves away from zero") {
  CHECK(added(change(10, 4), change(100, 110), 0) == "-6");
  CHECK(added(change(3, 2), change(200, 210), 0) == "-1");
  CHECK(added(change(2, 3), change(200, 210), 0) == "1");
  CHECK(added(change(7, 7), change(200, 210), 2) == "0.00");
}

TEST_CASE("annual increases worked out with fifty digits") {
  CHECK(annual(2826, 4776, 2, 0) == "30");
  CHECK(annual(2826, 4776, 2, 1) == "30.0");
  CHECK(annual(2826, 4776, 2, 6) == "30.000817");
  CHECK(annual(541, 792, 2, 6) == "20.994034");
  CHECK(annual(100, 121, 2, 6) == "10.000000");
  CHECK(annual(20, 18, 2, 0) == "-5");
  CHECK(annual(5, 0, 2, 2) == "-100.00");
  CHECK(annual(5, 5, 9, 2) == "0.00");
  CHECK(annual(1, kMostDerived, 10, 0) == "7779");
  CHECK(annual(1, kMostDerived, 2, 6) == "303700049897.604969");
  CHECK(annual(1, kMostDerived, 299, 6) == "15.725143");
  CHECK(annual(kMostDerived, 1, 299, 6) == "-13.588355");
  CHECK(annual(kMostDerived, kMostDerived - 1, 2, 6) == "0.000000");
  CHECK(annual(kMostDerived - 1, kMostDerived, 2, 6) == "0.000000");
}

TEST_CASE("over one year the annual increase is the increase") {
  CHECK(annual(200, 201, 1, 0) == "1");
  CHECK(annual(200, 199, 1, 0) == "-1");
  CHECK(annual(1, kMostDerived, 1, 6) == "922337203685477580600.000000");
}

TEST_CASE("annual increases round halves away from zero") {
  CHECK(annual(40000, 40401, 2, 0) == "1");   // 1.005²
  CHECK(annual(40000, 39601, 2, 0) == "-1");  // 0.995²
  CHECK(annual(40001, 40401, 2, 0) == "0");
  CHECK(annual(40000, 39602, 2, 0) == "0");
  CHECK(annual(8'000'000'000, 8'012'006'001, 3, 1) == "0.1");   // 2001³
  CHECK(annual(8'000'000'000, 7'988'005'999, 3, 1) == "-0.1");  // 1999³
  CHECK(annual(8'000'000'000, 7'988'006'000, 3, 1) == "0.0");
}

TEST_CASE("no annual increase without an increase or a number of years") {
  CHECK(std::get<NoFigure>(annual_increase(change(0, 5), 2, 0)).lack == Lack::zero_baseline);
  CHECK(std::get<NoFigure>(annual_increase({kHidden, Count(1)}, 2, 0)).symbol == Symbol::confidential);
  CHECK(annual_increase(change(1, 5), std::nullopt, 0) == Percentage(NoFigure{Lack::no_years, Symbol::not_applicable}));
  CHECK(std::get<NoFigure>(annual_increase({kHidden, Count(1)}, std::nullopt, 0)).lack == Lack::count);
}

TEST_CASE("every annual increase of counts up to 250, over 2 to 5 years, by steps") {
  std::uint64_t wrong = 0;
  for (int years = 2; years <= 5; ++years) {
    for (int decimals = 0; decimals <= 1; ++decimals) {
      const Int128 scale = decimals == 0 ? 200 : 2000;  // halves of a step
      const auto power = [&](Int128 base) {
        Int128 product = 1;
        for (int at = 0; at < years; ++at) product *= base;
        return product;
      };
      for (std::int64_t baseline = 1; baseline <= 250; ++baseline) {
        Int128 up = -scale / 2;  // the least d with the exact figure below d + ½
        for (std::int64_t comparison = 0; comparison <= 250; ++comparison) {
          const Int128 goal = power(scale) * comparison;
          while (goal >= power(scale + 2 * up + 1) * baseline) ++up;
          const bool half = goal == power(scale + 2 * up - 1) * baseline && up <= 0;
          const std::string expected = to_text(Decimal{half ? up - 1 : up, decimals});
          if (annual(baseline, comparison, years, decimals) != expected) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("random annual increases, against roots in long doubles if these are precise enough") {
  std::mt19937_64 random(2018);
  int told = 0;
  for (int at = 0; at < 5000; ++at) {
    const auto baseline = static_cast<std::int64_t>(random() >> (1 + random() % 62)) | 1;
    const auto comparison = static_cast<std::int64_t>(random() >> (1 + random() % 62));
    const int years = static_cast<int>(2 + random() % 298);
    const int decimals = static_cast<int>(random() % 7);
    const long double ratio = static_cast<long double>(comparison) / static_cast<long double>(baseline);
    const long double exact = (std::pow(ratio, 1.0L / years) - 1) * 100 * std::pow(10.0L, decimals);
    const long double nearest = std::round(exact);
    if (std::abs(std::abs(exact - nearest) - 0.5L) < 1e-12L * std::max(1.0L, std::abs(exact)) + 1e-6L) continue;
    ++told;
    CAPTURE(baseline, comparison, years, decimals);
    CHECK(annual(baseline, comparison, years, decimals) == to_text(Decimal{static_cast<Int128>(nearest), decimals}));
  }
  CHECK(told > 4800);
}

TEST_CASE("the number of years between periods") {
  using enum PeriodKind;
  const auto apart = [](std::string_view baseline, std::string_view comparison, PeriodKind prefer = calendar_year) {
    return years_apart(parse_period(baseline, prefer).value(), parse_period(comparison, prefer).value()).value_or(0);
  };
  CHECK(apart("2016", "2018") == 2);
  CHECK(apart("2016", "2017") == 1);
  CHECK(apart("2018", "2016") == 0);
  CHECK(apart("2016", "2016") == 0);
  CHECK(apart("2016-17", "2018-19") == 2);
  CHECK(apart("2016-17", "2018") == 0);
  CHECK(apart("2016-Q1", "2018-Q1") == 2);
  CHECK(apart("2016-Q1", "2016-Q3") == 0);
  CHECK(apart("2016-Q4", "2018-Q1") == 0);
  CHECK(apart("2016-03", "2019-03") == 3);
  CHECK(apart("2016-03", "2016-09") == 0);
  CHECK(apart("2016-03-05", "2018-03-05") == 2);
  CHECK(apart("2016-03-05", "2018-03-06") == 0);
  CHECK(apart("2016-02-29", "2020-02-29") == 4);
  CHECK(apart("2016-02-29", "2018-02-28") == 0);
  CHECK(apart("2018-03-05", "2016-03-05") == 0);
}
