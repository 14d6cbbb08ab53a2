// Missing counts and rows, like for like, and the symbols that notes explain.
#include "catch.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/totals.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

AggregateOptions like_for_like() {
  AggregateOptions options;
  options.like_for_like = true;
  return options;
}

}  // namespace

TEST_CASE("a missing count makes exactly the totals that need it missing") {
  const auto dataset =
      dataset_of({year(2016), year(2018)}, {"website", "helpline"}, {"South East"},
                 {{"Surrey", 0, {n(483), kNone, n(949), n(101)}}, {"Kent", 0, {n(449), n(92), n(695), n(97)}}});
  CHECK(report(dataset) ==
        Texts{"= South East: 932 1644, [x] 198, total [x] 1842 [x]", "Surrey: 483 949, [x] 101, total [x] 1050 [x]",
              "Kent: 449 695, 92 97, total 541 792 46%", "= All regions: 932 1644, [x] 198, total [x] 1842 [x]"});
  CHECK(findings(dataset) == Texts{});  // load has warned of the cell
}

TEST_CASE("a total with several reasons for missing is confidential if one of them is") {
  CHECK(report(one_channel({{"Surrey", 0, {kHidden, n(1)}}, {"Kent", 0, {kNone, n(1)}}})) ==
        Texts{"= South East: [c] 2, total [c] 2 [c]", "Surrey: [c] 1, total [c] 1 [c]", "Kent: [x] 1, total [x] 1 [x]",
              "= All regions: [c] 2, total [c] 2 [c]"});
}

TEST_CASE("like for like leaves a force out of both periods and notes it") {
  const auto one =
      one_channel({{"Surrey", 0, {n(483), kNone}}, {"Kent", 0, {n(449), n(695)}}, {"Sussex", 0, {n(479), n(1008)}}});
  CHECK(report(one, like_for_like()) ==
        Texts{"= South East: 928 1703, total 928 1703 84%", "Surrey: 483 [x], total 483 [x] [x]",
              "Kent: 449 695, total 449 695 55%", "Sussex: 479 1008, total 479 1008 110%",
              "= All regions: 928 1703, total 928 1703 84%",
              "note: Like for like: 2 of 3 forces; Surrey is left out of all totals, since a figure is missing."});
  const auto three = one_channel({{"Surrey", 0, {n(483), kNone}},
                                  {"Kent", 0, {kHidden, n(695)}},
                                  {"Sussex", 0, {n(479), n(1008)}},
                                  {"Essex", 0, {n(1), std::nullopt}}});
  CHECK(
      report(three, like_for_like()) ==
      Texts{"= South East: 479 1008, total 479 1008 110%", "Surrey: 483 [x], total 483 [x] [x]",
            "Kent: [c] 695, total [c] 695 [c]", "Sussex: 479 1008, total 479 1008 110%",
            "Essex: 1 [x], total 1 [x] [x]", "= All regions: 479 1008, total 479 1008 110%",
            "note: Like for like: 1 of 4 forces; Surrey, Kent and Essex are left out of all totals, since a figure is "
            "missing."});
}

TEST_CASE("like for like with no force left is missing, not 0") {
  CHECK(report(one_channel({{"Surrey", 0, {n(483), kNone}}}), like_for_like()) ==
        Texts{"= South East: [x] [x], total [x] [x] [x]", "Surrey: 483 [x], total 483 [x] [x]",
              "= All regions: [x] [x], total [x] [x] [x]",
              "note: Like for like: 0 of 1 force; Surrey is left out of all totals, since a figure is missing."});
}

TEST_CASE("like for like changes nothing if nothing is missing") {
  CHECK(report(south_east(), like_for_like()) == report(south_east()));
}

TEST_CASE("a force without any row for a period is warned about once") {
  const auto dataset = dataset_of(
      {year(2016), year(2018)}, {"website", "helpline"}, {"South East"},
      {{"Surrey", 0, {n(483), n(97), std::nullopt, std::nullopt}}, {"Kent", 0, {n(449), n(92), n(695), n(97)}}});
  CHECK(findings(dataset) == Texts{"2 missing-row: `Surrey` has no row for 2018: its figures are [x], not 0"});
  CHECK(report(dataset).front() == "= South East: 932 [x], 189 [x], total 1121 [x] [x]");
}

TEST_CASE("a force without a row for one channel") {
  const auto dataset =
      dataset_of({year(2016), year(2018)}, {"website", "helpline"}, {"South East"},
                 {{"Surrey", 0, {n(483), n(97), n(949), std::nullopt}}, {"Kent", 0, {n(449), n(92), n(695), n(97)}}});
  CHECK(findings(dataset) == Texts{"2 missing-row: `Surrey` has no row for helpline in 2018: [x], not 0"});
}

TEST_CASE("a channel that no force has in a period is warned about once") {
  const auto dataset = dataset_of(
      {year(2016), year(2018)}, {"website", "helpline"}, {"South East"},
      {{"Surrey", 0, {n(483), std::nullopt, n(949), n(1)}}, {"Kent", 0, {n(449), std::nullopt, n(695), n(97)}}});
  CHECK(findings(dataset) == Texts{"missing-row: no force has a figure for helpline 2016: it is [x], not 0"});
}

TEST_CASE("missing rows of regions that are not shown do not matter") {
  const auto dataset = dataset_of({year(2016), year(2018)}, {"website"}, {"South East", "South West"},
                                  {{"Kent", 0, {n(449), n(695)}}, {"Devon", 1, {n(100), std::nullopt}}});
  AggregateOptions options;
  options.only = {"South East"};
  CHECK(findings(dataset, options) == Texts{});
  CHECK(findings(dataset) == Texts{"3 missing-row: `Devon` has no row for 2018: its figures are [x], not 0"});
}

TEST_CASE("warnings about other periods are dropped, errors and others stay") {
  Diagnostics diagnostics;
  diagnostics.add({code::missing_count, "of 2016", {}, {}, "2016"});
  diagnostics.add({code::missing_count, "of 2017", {}, {}, "2017"});
  diagnostics.add({code::missing_count, "of 2018", {}, {}, "2018"});
  diagnostics.add({code::stated_total, "of any", {}, {}, {}});
  REQUIRE(aggregate(south_east(), {}, diagnostics).has_value());
  CHECK(messages(diagnostics) == Texts{"missing-count: of 2016", "missing-count: of 2018", "stated-total: of any"});
}

TEST_CASE("under --strict a warning about the periods reported refuses the report") {
  Diagnostics diagnostics;
  diagnostics.set_strict(true);
  diagnostics.add({code::missing_count, "of 2017", {}, {}, "2017"});
  CHECK(aggregate(south_east(), {}, diagnostics).has_value());
  diagnostics.add({code::missing_count, "of 2018", {}, {}, "2018"});
  CHECK_FALSE(aggregate(south_east(), {}, diagnostics).has_value());
}
