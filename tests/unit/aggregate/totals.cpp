// Sums over channels, forces and regions, and their limits.
#include <limits>

#include "catch.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kLargestTotal = std::numeric_limits<std::int64_t>::max();

Dataset two_regions() {
  return dataset_of({year(2016), year(2018)}, {"website"}, {"South East", "South West"},
                    {{"Kent", 0, {n(449), n(695)}}, {"Devon", 1, {n(100), n(50)}}, {"Surrey", 0, {n(483), n(949)}}});
}

}  // namespace

TEST_CASE("the reference table") {
  CHECK(report(south_east()) ==
        Texts{"= South East: 2480 4393, 346 383, total 2826 4776 69%", "Surrey: 483 949, 97 101, total 580 1050 81%",
              "Sussex: 479 1008, 51 78, total 530 1086 105%", "Thames Valley: 1069 1741, 106 107, total 1175 1848 57%",
              "Kent: 449 695, 92 97, total 541 792 46%", "= All regions: 2480 4393, 346 383, total 2826 4776 69%"});
  CHECK(findings(south_east()) == Texts{});
}

TEST_CASE("decimals and inputs go into the summary") {
  Diagnostics diagnostics;
  AggregateOptions options;
  options.decimals = 1;
  const auto summary = aggregate(south_east(), options, diagnostics);
  REQUIRE(summary.has_value());
  CHECK(summary->decimals == 1);
  CHECK(summary->baseline() == year(2016));
  CHECK(summary->comparison() == year(2018));
  CHECK(summary->channels == Texts{"website", "helpline"});
  CHECK(summary->inputs.front().path == "counts.csv");
  CHECK(shown(summary->overall, summary->decimals) == "All regions: 2480 4393, 346 383, total 2826 4776 69.0%");
}

TEST_CASE("several regions have one block each, and one for all regions") {
  CHECK(report(two_regions()) == Texts{"= South East: 932 1644, total 932 1644 76%", "Kent: 449 695, total 449 695 55%",
                                       "Surrey: 483 949, total 483 949 96%", "= South West: 100 50, total 100 50 -50%",
                                       "Devon: 100 50, total 100 50 -50%",
                                       "= All regions: 1032 1694, total 1032 1694 64%"});
}

TEST_CASE("only some regions, by folded name") {
  AggregateOptions options;
  options.only = {"south  WEST"};
  CHECK(report(two_regions(), options) == Texts{"= South West: 100 50, total 100 50 -50%",
                                                "Devon: 100 50, total 100 50 -50%",
                                                "= Regions shown: 100 50, total 100 50 -50%"});
  options.only = {"South Wets"};
  CHECK(report(two_regions(), options) == Texts{"unknown-region: there is no region `South Wets` (did you mean `South "
                                                "West`? the regions are: South East and South West)"});
  options.only = {"Wales", "South East", "Ulster"};
  CHECK(report(two_regions(), options) ==
        Texts{"unknown-region: there is no region `Wales` (the regions are: South East and South West)",
              "unknown-region: there is no region `Ulster` (the regions are: South East and South West)"});
}

TEST_CASE("a note names the regions if only some are shown") {
  auto dataset = two_regions();
  dataset.regions.push_back("Wales");
  dataset.forces.push_back({"Gwent", 2, {}});
  dataset.tally.insert({3, 0, year(2016)}, n(1), {});
  dataset.tally.insert({3, 0, year(2018)}, n(1), {});
  AggregateOptions options;
  options.only = {"Wales", "South East"};
  options.summary_only = true;
  CHECK(report(dataset, options) == Texts{"= South East: 932 1644, total 932 1644 76%", "= Wales: 1 1, total 1 1 0%",
                                          "= Regions shown: 933 1645, total 933 1645 76%",
                                          "note: Regions shown: 2 of the 3 in the data."});
}

TEST_CASE("--summary hides the forces but keeps their figures") {
  AggregateOptions options;
  options.summary_only = true;
  CHECK(report(south_east(), options) == Texts{"= South East: 2480 4393, 346 383, total 2826 4776 69%",
                                               "= All regions: 2480 4393, 346 383, total 2826 4776 69%"});
}

TEST_CASE("a total above 2^63 - 1 is refused, once per period") {
  CHECK(report(one_channel({{"Kent", 0, {n(kLargestTotal), n(1)}}, {"Surrey", 0, {n(0), n(2)}}})) ==
        Texts{"= South East: 9223372036854775807 3, total 9223372036854775807 3 -100%",
              "Kent: 9223372036854775807 1, total 9223372036854775807 1 -100%", "Surrey: 0 2, total 0 2 [z]",
              "= All regions: 9223372036854775807 3, total 9223372036854775807 3 -100%"});
  CHECK(report(one_channel({{"Kent", 0, {n(kLargestTotal), n(kLargestTotal)}}, {"Surrey", 0, {n(1), n(2)}}})) ==
        Texts{"large-total: the total of `South East` in 2016 is above 9223372036854775807 (look for two figures run "
              "together)",
              "large-total: the total of `South East` in 2018 is above 9223372036854775807 (look for two figures run "
              "together)"});
  CHECK(
      report(dataset_of({year(2016), year(2018)}, {"website", "helpline"}, {"South East"},
                        {{"Kent", 0, {n(kLargestTotal), n(1), n(1), n(1)}}})) ==
      Texts{
          "large-total: the total of `Kent` in 2016 is above 9223372036854775807 (look for two figures run together)"});
}

TEST_CASE("a total of a period that is not reported may be of any size") {
  const auto dataset =
      dataset_of({year(2016), year(2017), year(2018)}, {"website"}, {"South East"},
                 {{"Kent", 0, {n(1), n(kLargestTotal), n(2)}}, {"Surrey", 0, {n(1), n(kLargestTotal), n(2)}}});
  CHECK(report(dataset).front() == "= South East: 2 4, total 2 4 100%");
}

TEST_CASE("more figures than a report can hold are refused before they are made") {
  Dataset dataset = one_channel({{"Kent", 0, {n(1), n(2)}}});
  dataset.forces.resize(20'000, dataset.forces.front());
  dataset.channels.resize(10'000);
  CHECK(report(dataset) == Texts{"too-many-figures: 20000 forces and 10000 channels make more figures than a report "
                                 "can hold (report a part of the data: --only REGION, or fewer files)"});
}

TEST_CASE("counts summed over a further column are noted") {
  auto dataset = south_east();
  dataset.summed_over = {"age", "sex", "month"};
  CHECK(report(dataset).back() == "note: Counts are summed over age, sex and month.");
}
