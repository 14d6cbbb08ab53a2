// Markers of random counts: reach reads back those that it writes, and a total has the markers of its parts.
#include <algorithm>
#include <array>

#include "catch.hpp"

#include <reach/aggregate.hpp>
#include <reach/load.hpp>
#include <reach/report.hpp>

#include "diagnostic/print.hpp"
#include "sample.hpp"
#include "sanitized.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kMarkedTables = 300;

constexpr auto kWritten = std::to_array<std::string_view>({" [p]", "[r]", " [e]", " [u]", " [r][e]", " [p, r]"});

/// A sample in which single counts are marked, and sometimes all counts of a channel in a year.
Sample marked_sample(Random& random) {
  Sample sample = random_sample(random, true);
  const std::size_t columns = sample.channels.size() * sample.years.size();
  const std::size_t whole = random.below(2 * columns);
  const std::string_view of_all = random.one_in(2) ? " [p]" : " [b]";
  for (std::size_t at = 0; at < sample.counts.size(); ++at) {
    std::string& count = sample.counts[at];
    const bool is_number = count.find_first_not_of("0123456789") == std::string::npos && !count.empty();
    if (!is_number) continue;
    if (at % columns == whole) count += of_all;
    if (random.one_in(6)) count += kWritten[random.below(kWritten.size())];
  }
  return sample;
}

Dataset loaded_marks(const std::string& text, const std::string& sheet = {}) {
  LoadOptions options;
  options.sheet = sheet;
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.csv", text), {}});
  Diagnostics findings;
  Dataset dataset = load(std::move(inputs), options, findings);
  INFO((sheet.empty() ? text : sheet) << print_text(findings, {}));
  REQUIRE(!findings.has_errors());
  return dataset;
}

Summary summed(const Dataset& dataset) {
  Diagnostics findings;
  auto summary = aggregate(dataset, {}, findings);
  REQUIRE(summary.has_value());
  return *std::move(summary);
}

const Format& format_named(std::string_view name) { return *std::ranges::find(formats(), name, &Format::name); }

std::string rendered(const Summary& summary, std::string_view format) {
  return format_named(format).render(summary, {});
}

/// Whether workbooks can be written here.
bool makes_workbooks() {
  const Format& format = format_named("xlsx");
  return format.obstacle == nullptr || !format.obstacle(nullptr, {});
}

/// The markers of a count in one period, over all lines of a region that its totals include.
Markers of_parts(const RegionBlock& block, std::size_t channel, std::size_t period) {
  Markers markers;
  for (const Line& force : block.forces) markers |= force.figures(channel).markers(period);
  return markers;
}

}  // namespace

TEST_CASE("marked counts load back with the same markers") {
  std::size_t marked = 0;
  for (std::uint64_t seed = 1; seed <= draws(kMarkedTables); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Dataset before = loaded_marks(written(wide_rows(marked_sample(random))));
    const Summary summary = summed(before);
    if (!before.marked.empty()) ++marked;
    for (const std::string_view format : {"csv", "tsv"}) {
      const std::string text = rendered(summary, format);
      CHECK(rendered(summed(loaded_marks(text)), format) == text);
    }
    for (const TidyFormat& format : tidy_formats()) {
      const std::string text = format.render(before, {});
      CHECK(format.render(loaded_marks(text), {}) == text);
      CHECK(rendered(summed(loaded_marks(text)), "csv") == rendered(summary, "csv"));
    }
    CHECK(rendered(summed(loaded_marks(rendered(summary, "jsonl"))), "csv") == rendered(summary, "csv"));
    if (seed % 5 == 0 && makes_workbooks())
      CHECK(rendered(summed(loaded_marks(rendered(summary, "xlsx"), "Forces")), "csv") == rendered(summary, "csv"));
  }
  CHECK(marked > draws(kMarkedTables) / 2);
}

TEST_CASE("a total has the markers of its parts, and no other") {
  for (std::uint64_t seed = 1; seed <= draws(kMarkedTables); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Summary summary = summed(loaded_marks(written(wide_rows(marked_sample(random)))));
    const std::size_t total = summary.channels.size();
    for (const RegionBlock& block : summary.regions) {
      for (std::size_t period = 0; period < summary.periods.size(); ++period) {
        for (std::size_t channel = 0; channel <= total; ++channel)
          CHECK(block.figures.figures(channel).markers(period) == of_parts(block, channel, period));
        for (const Line& force : block.forces) {
          Markers all;
          for (std::size_t channel = 0; channel < total; ++channel) all |= force.figures(channel).markers(period);
          CHECK(force.total().markers(period) == all);
        }
      }
    }
  }
}

}  // namespace reach::property
