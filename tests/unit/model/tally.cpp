#include <reach/tally.hpp>

#include <algorithm>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr Period kYear{PeriodKind::calendar_year, 2016};
constexpr Period kFinancial{PeriodKind::financial_year, 2016};
constexpr Period kMonth{PeriodKind::month, 2016};
constexpr Period kDay{PeriodKind::day, 2016};

Origin at_line(std::uint64_t line, std::uint64_t input = 0) {
  Origin origin;
  origin.line = line & ((std::uint64_t{1} << 40) - 1);
  origin.input = input & 0xFFFFFF;
  return origin;
}

}  // namespace

TEST_CASE("an empty tally finds nothing") {
  const Tally tally;
  CHECK(tally.size() == 0);
  CHECK(tally.find({0, 0, kYear}) == nullptr);
  std::size_t visited = 0;
  tally.each([&](const Key&, const Tally::Cell&) { ++visited; });
  CHECK(visited == 0);
}

TEST_CASE("an inserted count is found, with its origin") {
  Tally tally;
  CHECK(tally.insert({3, 1, kYear}, Count(483), at_line(7, 2)) == nullptr);
  REQUIRE(tally.find({3, 1, kYear}) != nullptr);
  const Tally::Cell& cell = *tally.find({3, 1, kYear});
  CHECK(cell.count == Count(483));
  CHECK(cell.origin.line == 7);
  CHECK(cell.origin.input == 2);
  CHECK(tally.find({1, 3, kYear}) == nullptr);
  CHECK(tally.find({3, 1, {PeriodKind::calendar_year, 2017}}) == nullptr);
}

TEST_CASE("a second count for a key changes nothing and returns the first") {
  Tally tally;
  tally.insert({0, 0, kYear}, Count(1), at_line(2));
  Tally::Cell* const first = tally.insert({0, 0, kYear}, Count(9), at_line(3));
  REQUIRE(first != nullptr);
  CHECK(first->count == Count(1));
  CHECK(first->origin.line == 2);
  CHECK(tally.size() == 1);
  first->count = Count(5);  // rows that add up
  CHECK(tally.find({0, 0, kYear})->count == Count(5));
}

TEST_CASE("a missing count is present in the tally") {
  Tally tally;
  CHECK(tally.insert({0, 0, kYear}, Count(Symbol::confidential), at_line(2)) == nullptr);
  REQUIRE(tally.find({0, 0, kYear}) != nullptr);
  CHECK(tally.find({0, 0, kYear})->count == Count(Symbol::confidential));
  CHECK(tally.insert({0, 0, kYear}, Count(1), at_line(3)) != nullptr);
}

TEST_CASE("periods of two kinds with one index are two keys") {
  Tally tally;
  std::int64_t value = 0;
  for (const Period period : {kYear, kFinancial, kMonth, kDay}) {
    CHECK(tally.insert({0, 0, period}, Count(++value), {}) == nullptr);
  }
  CHECK(tally.size() == 4);
  CHECK(tally.find({0, 0, kFinancial})->count == Count(2));
  CHECK(tally.find({0, 0, kDay})->count == Count(4));
}

TEST_CASE("a tally keeps every one of a million keys, and their lines") {
  constexpr std::uint32_t kForces = 125'000;
  Tally tally;
  std::int64_t value = 0;
  for (std::uint32_t force = 0; force < kForces; ++force) {
    for (std::uint32_t channel = 0; channel < 4; ++channel) {
      for (const Period period : {kYear, kFinancial}) {
        tally.insert({force, channel, period}, Count(value), at_line(static_cast<std::uint64_t>(value) + 2));
        ++value;
      }
    }
  }
  CHECK(tally.size() == 1'000'000);
  std::uint64_t wrong = 0;
  value = 0;
  for (std::uint32_t force = 0; force < kForces; ++force) {
    for (std::uint32_t channel = 0; channel < 4; ++channel) {
      for (const Period period : {kYear, kFinancial}) {
        const auto* cell = tally.find({force, channel, period});
        const bool right =
            cell && cell->count == Count(value) && cell->origin.line == static_cast<std::uint64_t>(value) + 2;
        if (!right) ++wrong;
        ++value;
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(tally.find({kForces, 0, kYear}) == nullptr);
  std::vector<bool> seen(1'000'000);
  tally.each([&](const Key&, const Tally::Cell& cell) { seen[static_cast<std::size_t>(cell.count.value())] = true; });
  CHECK(std::count(seen.begin(), seen.end(), false) == 0);
}
