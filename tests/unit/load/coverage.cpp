// Which parts of a period no date covers, and how they are named.
#include "load/dataset/coverage.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

Period day(int year, int month_of, int number) { return {PeriodKind::day, day_number(year, month_of, number).value()}; }
Period month_of(int year, int number) { return {PeriodKind::month, year * 12 + number - 1}; }

std::vector<Period> months_of(int year, const std::vector<int>& numbers) {
  std::vector<Period> dates;
  for (const int number : numbers) dates.push_back(month_of(year, number));
  return dates;
}

std::vector<Period> firsts(int year, const std::vector<int>& numbers) {
  std::vector<Period> dates;
  for (const int number : numbers) dates.push_back(day(year, number, 1));
  return dates;
}

/// What is said of the period; empty where all of it is covered.
std::string lacking(std::vector<Period> dates, Period period) {
  const auto gaps = Coverage(std::move(dates)).gaps_in(period);
  return gaps.empty() ? "" : gaps_text(gaps);
}

constexpr Period kYear{PeriodKind::calendar_year, 2018};

}  // namespace

TEST_CASE("all gaps in a period are named") {
  CHECK(lacking(months_of(2018, {3}), kYear) == "no rows for January and February, or April to December");
  CHECK(lacking(months_of(2018, {1, 3, 5, 6, 7, 8, 9, 10, 11, 12}), kYear) == "no rows for February, or April");
  CHECK(lacking(months_of(2018, {2, 4, 7, 8, 9, 10, 11, 12}), kYear) == "no rows for January, March, or May and June");
  CHECK(lacking(months_of(2018, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), kYear).empty());
}

TEST_CASE("a financial year's months follow one another from April") {
  auto dates = months_of(2018, {4, 5, 6, 7, 8, 9, 10, 11});
  dates.push_back(month_of(2019, 2));
  CHECK(lacking(dates, {PeriodKind::financial_year, 2018}) == "no rows for December and January, or March");
}

TEST_CASE("many gaps: the first are named, and the rest counted") {
  std::vector<Period> odd;
  for (int number = 1; number <= 31; number += 2) odd.push_back(day(2018, 1, number));
  for (int number = 1; number <= 31; ++number) odd.push_back(day(2018, 3, number));
  CHECK(lacking(odd, {PeriodKind::month, 2018 * 12}) ==
        "no rows for 2 January, 4 January, 6 January, 8 January, 10 January, or in 10 more gaps");
}

TEST_CASE("a single gap beyond the limit is named too") {
  CHECK(lacking(months_of(2018, {1, 3, 5, 7, 9, 11}), kYear) ==
        "no rows for February, April, June, August, October, or December");
}

TEST_CASE("days: whole months are named as months") {
  std::vector<Period> dates;
  for (auto at = day(2018, 1, 1); at < day(2018, 10, 1); ++at.index) dates.push_back(at);
  CHECK(lacking(dates, kYear) == "no rows for October to December");
  dates.pop_back();
  CHECK(lacking(dates, kYear) == "no rows for 30 September to 31 December");
}

TEST_CASE("the first of a month means its month") {
  CHECK(lacking(firsts(2018, {1, 2, 3, 4, 5, 6, 7, 8, 9}), kYear) == "no rows for October to December");
  CHECK(lacking(firsts(2018, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), kYear).empty());
  CHECK(lacking(firsts(2018, {1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12}), kYear) == "no rows for April");
  CHECK(lacking(firsts(2018, {1, 2}), {PeriodKind::month, 2018 * 12}).empty());
}

TEST_CASE("the first of a quarter means its quarter") {
  CHECK(lacking(firsts(2018, {1, 4, 7, 10}), kYear).empty());
  CHECK(lacking(firsts(2018, {1, 4, 7}), kYear) == "no rows for October to December");
  auto dates = firsts(2018, {1, 4, 7, 10});
  for (const Period date : firsts(2017, {1, 4, 7, 10})) dates.push_back(date);
  CHECK(lacking(dates, {PeriodKind::financial_year, 2017}).empty());
}

TEST_CASE("the first of a year does not mean the whole year") {
  auto dates = firsts(2018, {1});
  dates.push_back(day(2017, 1, 1));
  CHECK(lacking(dates, kYear) == "no rows for February to December");
}

TEST_CASE("the gaps of months are the months without a date, whatever the dates") {
  std::mt19937 random(20180301);
  for (int round = 0; round < 2000; ++round) {
    const Period period = random() % 2 == 0 ? kYear : Period{PeriodKind::financial_year, 2017};
    const int lone_firsts = static_cast<int>(random() % 2);
    std::vector<Period> dates;
    for (int number = 2017 * 12; number < 2019 * 12; ++number) {
      if (random() % 3 == 0) continue;
      const Period whole{PeriodKind::month, number};
      dates.push_back(lone_firsts == 0 ? whole : Period{PeriodKind::day, first_day(whole)});
    }
    std::ranges::shuffle(dates, random);
    std::vector<std::int32_t> uncovered;
    for (std::int32_t at = first_day(period); at < end_day(period); ++at) {
      const Period within = enclosing({PeriodKind::day, at}, PeriodKind::month);
      const bool covered =
          std::ranges::any_of(dates, [&](Period date) { return enclosing(date, PeriodKind::month) == within; });
      if (!covered) uncovered.push_back(at);
    }
    std::vector<std::int32_t> named;
    for (const Gap gap : Coverage(dates).gaps_in(period)) {
      for (std::int32_t at = gap.begin; at < gap.end; ++at) named.push_back(at);
    }
    CHECK(named == uncovered);
  }
}

TEST_CASE("the gaps of daily rows are the days without a row, whatever the days") {
  std::mt19937 random(20180302);
  for (int round = 0; round < 300; ++round) {
    std::vector<Period> dates;
    std::vector<std::int32_t> uncovered;
    for (std::int32_t at = first_day(kYear); at < end_day(kYear); ++at) {
      if (random() % 40 == 0)
        uncovered.push_back(at);
      else
        dates.push_back({PeriodKind::day, at});
    }
    std::vector<std::int32_t> named;
    for (const Gap gap : Coverage(dates).gaps_in(kYear)) {
      for (std::int32_t at = gap.begin; at < gap.end; ++at) named.push_back(at);
    }
    CHECK(named == uncovered);
  }
}
