// The order of rows under --sort.
#include <limits>

#include "catch.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

/// The names of regions (after `=`) and forces, from top to bottom.
Texts order(const Dataset& dataset, SortBy by) {
  AggregateOptions options;
  options.sort = by;
  Diagnostics diagnostics;
  const auto summary = aggregate(dataset, options, diagnostics);
  Texts names;
  for (const auto& region : summary.value().regions) {
    names.push_back("= " + region.figures.name);
    for (const auto& force : region.forces) names.push_back(force.name);
  }
  return names;
}

}  // namespace

TEST_CASE("the reference table in every order") {
  CHECK(order(south_east(), SortBy::input) == Texts{"= South East", "Surrey", "Sussex", "Thames Valley", "Kent"});
  CHECK(order(south_east(), SortBy::name) == Texts{"= South East", "Kent", "Surrey", "Sussex", "Thames Valley"});
  CHECK(order(south_east(), SortBy::total) == Texts{"= South East", "Thames Valley", "Sussex", "Surrey", "Kent"});
  CHECK(order(south_east(), SortBy::change) == Texts{"= South East", "Thames Valley", "Sussex", "Surrey", "Kent"});
  CHECK(order(south_east(), SortBy::increase) == Texts{"= South East", "Sussex", "Surrey", "Thames Valley", "Kent"});
}

TEST_CASE("names sort by their folded letters") {
  const auto dataset =
      one_channel({{"essex", 0, {n(1), n(2)}}, {"Devon", 0, {n(1), n(2)}}, {"Dorset", 0, {n(1), n(2)}}});
  CHECK(order(dataset, SortBy::name) == Texts{"= South East", "Devon", "Dorset", "essex"});
}

TEST_CASE("accents are compared last, however they are written") {
  const Count one = n(1);
  const auto dataset = one_channel({{"Zealand", 0, {one, one}},
                                    {"Ynys Môn", 0, {one, one}},
                                    {"Évreux", 0, {one, one}},
                                    {"Ecclefechan", 0, {one, one}},
                                    {"E\u0301vran", 0, {one, one}},
                                    {"Evreux", 0, {one, one}},
                                    {"東京", 0, {one, one}},
                                    {"Ynys Mon", 0, {one, one}},
                                    {"Ωρωπός", 0, {one, one}},
                                    {"ώρα", 0, {one, one}}});
  CHECK(order(dataset, SortBy::name) == Texts{"= South East", "Ecclefechan", "E\u0301vran", "Evreux", "Évreux",
                                              "Ynys Mon", "Ynys Môn", "Zealand", "ώρα", "Ωρωπός", "東京"});
}

TEST_CASE("increases sort exactly, not as rounded") {
  const auto dataset = one_channel({{"A", 0, {n(1000), n(1001)}},
                                    {"B", 0, {n(1000), n(1002)}},
                                    {"C", 0, {n(kMost / 2), n(kMost / 2 + 1)}},
                                    {"D", 0, {n(3), n(1)}},
                                    {"E", 0, {n(3), n(3)}}});
  CHECK(order(dataset, SortBy::increase) == Texts{"= South East", "B", "A", "C", "E", "D"});
}

TEST_CASE("missing figures sort last, and equal ones keep their order") {
  const auto dataset = one_channel({{"A", 0, {n(0), n(9)}},
                                    {"B", 0, {n(1), kNone}},
                                    {"C", 0, {n(2), n(4)}},
                                    {"D", 0, {n(1), n(2)}},
                                    {"E", 0, {kHidden, n(5)}},
                                    {"F", 0, {n(4), n(0)}}});
  CHECK(order(dataset, SortBy::increase) == Texts{"= South East", "C", "D", "F", "A", "B", "E"});
  CHECK(order(dataset, SortBy::change) == Texts{"= South East", "A", "C", "D", "F", "B", "E"});
  CHECK(order(dataset, SortBy::total) == Texts{"= South East", "A", "E", "C", "D", "F", "B"});
}

TEST_CASE("regions are sorted like forces, and keep their forces") {
  const auto dataset =
      dataset_of({year(2016), year(2018)}, {"website"}, {"South West", "London"},
                 {{"Devon", 0, {n(1), n(2)}}, {"Met", 1, {n(5), n(9)}}, {"Cornwall", 0, {n(1), n(3)}}});
  CHECK(order(dataset, SortBy::name) == Texts{"= London", "Met", "= South West", "Cornwall", "Devon"});
  CHECK(order(dataset, SortBy::increase) == Texts{"= South West", "Cornwall", "Devon", "= London", "Met"});
  CHECK(order(dataset, SortBy::total) == Texts{"= London", "Met", "= South West", "Cornwall", "Devon"});
}
