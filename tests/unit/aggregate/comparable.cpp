// Figures that are not compared: periods that the dates cover differently, and periods on two sides of a break.
#include "catch.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

/// One force with counts of three years.
Dataset three_years() {
  return dataset_of({year(2016), year(2017), year(2018)}, {"website"}, {"South"},
                    {{"Harwick", 0, {n(100), n(110), n(99)}}, {"Oldmere", 0, {n(50), n(40), n(60)}}});
}

PeriodCover cover(int index, std::uint32_t months, const char* last) {
  const std::int32_t first = first_day(year(index));
  const std::int32_t end = parse_period(std::to_string(index) + last)->index + 1;
  return {.months = months, .first = first, .end = end, .whole = months == 0xFFF};
}

AggregateOptions with_breaks(std::vector<SeriesBreak> breaks) {
  AggregateOptions options;
  options.series = true;
  options.breaks = std::move(breaks);
  return options;
}

}  // namespace

TEST_CASE("periods that the dates cover differently are refused, or shown without a figure that compares them") {
  Dataset dataset = three_years();
  dataset.covers = {{year(2016), cover(2016, 0xFFF, "-12-31")}, {year(2018), cover(2018, 0b11, "-02-28")}};
  CHECK(report(dataset) ==
        Texts{"uneven-periods: 2016 is covered from January to December, 2018 from January to February: an increase "
              "would compare 12 months with 2 (use --to-date to cut all periods to the part that they share; or "
              "--uneven to show them as they are, without figures that compare them)"});
  AggregateOptions options;
  options.uneven = true;
  CHECK(report(dataset, options) == Texts{"= South: 150 159, total 150 159 [z]", "Harwick: 100 99, total 100 99 [z]",
                                          "Oldmere: 50 60, total 50 60 [z]",
                                          "= All regions: 150 159, total 150 159 [z]"});
}

TEST_CASE("periods with the same part covered are compared, and a note names the part") {
  Dataset dataset = three_years();
  dataset.covers = {{year(2016), cover(2016, 0b11, "-02-29")}, {year(2018), cover(2018, 0b11, "-02-28")}};
  CHECK(report(dataset).back() == "note: 2016 and 2018 are compared over January to February.");
}

TEST_CASE("if no dates show what a period covers, nothing is checked") {
  Dataset dataset = three_years();
  dataset.covers = {{year(2018), cover(2018, 0b11, "-02-28")}};
  CHECK(report(dataset).size() == 4);
}

TEST_CASE("figures across a break are [b]; an index starts again after it") {
  Diagnostics diagnostics;
  const auto summary = aggregate(three_years(), with_breaks({{year(2017), "counted by a new system"}}), diagnostics);
  REQUIRE(summary);
  const Series harwick = summary->regions[0].forces[0].total();
  CHECK(harwick.change().ratio() == ExactPercentage(NoFigure{Lack::break_in_series, Symbol::break_in_series}));
  CHECK(harwick.change(1, 2).ratio() == ExactPercentage(Ratio{-11, 110}));
  CHECK(harwick.base_of(0) == 0);
  CHECK(harwick.base_of(2) == 1);
  REQUIRE(summary->breaks.size() == 1);
  CHECK(summary->breaks.front().from == year(2017));
  CHECK(summary->breaks.front().reason == "counted by a new system");
}

TEST_CASE("a break must separate two periods of the data") {
  const Period june = *parse_period("2017-06");
  CHECK(
      report(three_years(), with_breaks({{year(2016), ""}})).front().starts_with("idle-break: the break from 2016 on"));
  CHECK(
      report(three_years(), with_breaks({{year(2019), ""}})).front().starts_with("idle-break: the break from 2019 on"));
  CHECK(
      report(three_years(), with_breaks({{june, ""}})).front().starts_with("idle-break: the break from 2017-06 on is"));
  AggregateOptions later;
  later.baseline = year(2017);
  later.breaks = {{year(2017), ""}};
  CHECK(report(three_years(), later).front() == "= South: 150 159, total 150 159 6%");
}
