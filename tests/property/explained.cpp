// What must hold for every explanation: its parts add up, each count has its rows, and its increase is the report's.
#include <fmt/core.h>

#include "catch.hpp"

#include <reach/aggregate.hpp>

#include "cli/read/figure_rows.hpp"
#include "cli/read/reading.hpp"
#include "explain/working.hpp"
#include "sample.hpp"
#include "text/minus.hpp"

namespace reach::property {
namespace {

struct Explained {
  cli::Loaded loaded;
  cli::Figures figures;
  explain::Provenance provenance;
};

Explained explained(const std::string& text, const AggregateOptions& figures) {
  Explained result;
  LoadOptions options;
  options.on_count = [&result](const Seen& seen) { result.provenance.take(seen); };
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.csv", text), {}});
  result.loaded.dataset = load(std::move(inputs), options, result.figures.findings);
  result.figures.summary = aggregate(result.loaded.dataset, figures, result.figures.findings);
  return result;
}

/// Whether every sum is that of its parts, and every number of the data has its rows.
bool adds_up(const explain::ExplainedPart& part) {
  if (part.parts.empty()) return part.count.is_missing() || !part.sources.rows.empty();
  Sum sum;
  for (const explain::ExplainedPart& each : part.parts) {
    if (!adds_up(each)) return false;
    sum.add(each.count);
  }
  return sum.result() == part.count;
}

void check_row(const Explained& data, const FigureRow& row) {
  const Summary& summary = *data.figures.summary;
  for (std::size_t channel = 0; channel <= summary.channels.size(); ++channel) {
    CAPTURE(row.line->name, channel);
    const explain::Working working = explain::work_out(data.loaded.dataset, summary, row, channel, data.provenance);
    const Change change = row.line->figures(channel).change();
    const explain::ExplainedPart& baseline = working.baseline().figure;
    const explain::ExplainedPart& comparison = working.comparison().figure;
    const bool whole = !baseline.parts.empty() || baseline.left_out.empty();
    if (whole) CHECK(adds_up(baseline));
    if (whole) CHECK(adds_up(comparison));
    CHECK(working.change == change);
    CHECK(Change{baseline.count, comparison.count} == change);
    const auto increase = change.increase(summary.decimals);
    const auto* figure = std::get_if<Decimal>(&increase);
    if (figure != nullptr) CHECK(explain::increase_text(working) == to_text(*figure) + '%');
    // The title, and the last step of the working, say the same.
    const std::string shown = explain::working_text(working);
    CHECK(shown.find(": " + with_minus(explain::increase_text(working)) + '\n') != std::string::npos);
    if (figure != nullptr)
      CHECK(shown.find("\nRounded    " + with_minus(to_text(*figure)) + "%, ") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("an explanation adds up, whatever the layout") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Sample sample = random_sample(random, true);
    AggregateOptions options;
    options.decimals = static_cast<int>(random.below(7));
    options.like_for_like = random.one_in(2);
    for (const Rows& rows : {wide_rows(sample), long_rows(sample), dated_rows(sample, random)}) {
      const Explained data = explained(written(rows), options);
      REQUIRE(data.figures.summary.has_value());
      const Summary& summary = *data.figures.summary;
      check_row(data, {FigureRowKind::overall, &summary.overall, nullptr});
      for (const RegionBlock& block : summary.regions) {
        check_row(data, {FigureRowKind::region, &block.figures, &block});
        for (const Line& force : block.forces) check_row(data, {FigureRowKind::force, &force, &block});
      }
    }
  }
}

}  // namespace reach::property
