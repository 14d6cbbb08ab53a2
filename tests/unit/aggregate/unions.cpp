// Different people: totals come from the data, and are never sums.
#include "catch.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

/// Two regions, one channel, 2016 and 2018.
Dataset people() {
  Dataset dataset =
      dataset_of({year(2016), year(2018)}, {"website"}, {"South East", "East"},
                 {{"Kent", 0, {n(10), n(12)}}, {"Surrey", 0, {n(20), n(30)}}, {"Norfolk", 1, {n(5), n(6)}}});
  dataset.unions.emplace();
  const auto give = [&](std::uint32_t row, std::int64_t baseline, std::int64_t comparison) {
    for (const std::uint32_t channel : {std::uint32_t{0}, kAllChannels}) {
      dataset.unions->insert({row, channel, year(2016)}, n(baseline), {});
      dataset.unions->insert({row, channel, year(2018)}, n(comparison), {});
    }
  };
  give(0, 10, 12);
  give(1, 20, 30);
  give(2, 5, 6);
  give(RowId::region(0).number(), 25, 35);
  give(RowId::region(1).number(), 5, 6);
  give(RowId::all().number(), 27, 40);
  return dataset;
}

/// `Kent 10 12`… and `All regions …`: the totals.
Texts totals(const Summary& summary) {
  Texts lines;
  for (const auto& region : summary.regions) {
    for (const auto& force : region.forces) lines.push_back(force.name + ' ' + shown(force.total()));
    lines.push_back(region.figures.name + ' ' + shown(region.figures.total()));
  }
  lines.push_back(summary.overall.name + ' ' + shown(summary.overall.total()));
  return lines;
}

struct Outcome {
  std::optional<Summary> summary;
  Texts findings;
};

Outcome outcome(const Dataset& dataset, const AggregateOptions& options = {}) {
  Diagnostics diagnostics;
  Outcome outcome{aggregate(dataset, options, diagnostics), {}};
  for (const auto& finding : diagnostics.all()) outcome.findings.push_back(finding.message);
  return outcome;
}

const std::string kNote = "Totals count each person once: they are not the sums of their parts.";

}  // namespace

TEST_CASE("totals of different people are the unions in the data") {
  const auto [summary, findings] = outcome(people());
  REQUIRE(summary);
  CHECK(findings.empty());
  CHECK(summary->distinct);
  CHECK(totals(*summary) ==
        Texts{"Kent 10 12", "Surrey 20 30", "South East 25 35", "Norfolk 5 6", "East 5 6", "All regions 27 40"});
  REQUIRE(summary->notes.size() == 1);
  CHECK(summary->notes.front() == kNote);
}

TEST_CASE("with one region shown, the total is that of the region") {
  AggregateOptions options;
  options.only = {"East"};
  CHECK(totals(*outcome(people(), options).summary) == Texts{"Norfolk 5 6", "East 5 6", "Regions shown 5 6"});
}

TEST_CASE("no union is known for a selection of regions") {
  Dataset dataset = people();
  dataset.regions.emplace_back("Wales");
  AggregateOptions options;
  options.only = {"East", "South East"};
  const auto [summary, findings] = outcome(dataset, options);
  CHECK(findings.empty());
  CHECK(totals(*summary).back() == "Regions shown [x] [x]");
  CHECK(summary->notes[0] == "Regions shown: 2 of the 3 in the data, whose people are not known together.");
}

TEST_CASE("a union that is not in the data is missing, with a warning") {
  Dataset dataset = people();
  Tally fewer;
  dataset.unions->each([&](const Key& key, const Tally::Cell& cell) {
    if (key.period == year(2018) && key.force == RowId::region(0).number()) return;
    if (key.force == 1 && key.period == year(2016)) return;
    fewer.insert(key, cell.count, cell.origin);
  });
  dataset.unions = std::move(fewer);
  const auto [summary, findings] = outcome(dataset);
  REQUIRE(summary);
  CHECK(totals(*summary) ==
        Texts{"Kent 10 12", "Surrey [x] 30", "South East 25 [x]", "Norfolk 5 6", "East 5 6", "All regions 27 40"});
  CHECK(findings ==
        Texts{"`Surrey` has no row for (all) in 2016: [x], since different people do not add up",
              "`South East` has no row for website and 1 more in 2018: [x], since different people do not add up"});
}

TEST_CASE("no force can be taken out of a union") {
  Dataset dataset = people();
  dataset.unions->insert({1, kAllChannels, year(2016)}, {}, {})->count = kHidden;
  AggregateOptions options;
  options.like_for_like = true;
  const auto [summary, findings] = outcome(dataset, options);
  CHECK_FALSE(summary);
  CHECK(findings ==
        Texts{"`Surrey` cannot be left out of the totals: different people do not add up, so what the others "
              "alone would be is not known"});
}
