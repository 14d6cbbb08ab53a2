// Markers: a total has those of its parts; a period or channel that is marked as a whole is named as one.
#include "catch.hpp"
#include "unit/aggregate/sample.hpp"

using namespace reach;

namespace {

Summary summed(const Dataset& dataset, const AggregateOptions& options = {}) {
  Diagnostics findings;
  auto summary = aggregate(dataset, options, findings);
  REQUIRE(summary.has_value());
  return *std::move(summary);
}

/// `[p] of Kent, channel 0, period 1; all forces, channel 2, period 0`.
Texts origins_of(const Summary& summary) {
  Texts texts;
  for (const MarkerOrigin& origin : summary.marker_origins) {
    std::string text(to_text(origin.marker));
    for (const MarkedPart& part : origin.first) {
      text += " " + (part.force.empty() ? "all" : part.force) + " " + std::to_string(part.channel) + " " +
              std::to_string(part.period);
    }
    texts.push_back(text + (origin.others > 0 ? " and " + std::to_string(origin.others) : ""));
  }
  return texts;
}

std::string marks(const Line& line, std::size_t channel, std::size_t period) {
  return to_text(line.figures(channel).markers(period));
}

constexpr std::uint32_t kSurrey = 0, kKent = 3;
constexpr std::uint32_t kWebsite = 0, kHelpline = 1;
constexpr std::size_t kTotal = 2;

}  // namespace

TEST_CASE("a total has the markers of its parts in that channel and period") {
  Dataset dataset = south_east();
  dataset.marked.add({kKent, kWebsite, year(2018)}, Markers(Marker::provisional));
  dataset.marked.add({kSurrey, kHelpline, year(2018)}, Markers(Marker::estimated));
  const Summary summary = summed(dataset);
  const Line& region = summary.regions.front().figures;
  CHECK(marks(region, kWebsite, 1) == "[p]");
  CHECK(marks(region, kHelpline, 1) == "[e]");
  CHECK(marks(region, kTotal, 1) == "[p][e]");
  CHECK(marks(region, kTotal, 0).empty());
  CHECK(marks(summary.overall, kTotal, 1) == "[p][e]");
  CHECK(marks(summary.regions.front().forces[kKent], kTotal, 1) == "[p]");
  CHECK(marks(summary.regions.front().forces[kKent], kHelpline, 1).empty());
  CHECK(origins_of(summary) == Texts{"[p] Kent 0 1", "[e] Surrey 1 1"});
}

TEST_CASE("a force that the totals leave out does not mark them") {
  Dataset dataset = south_east();
  dataset.tally.erase({kKent, kHelpline, year(2016)});
  dataset.tally.insert({kKent, kHelpline, year(2016)}, kNone, {});
  dataset.marked.add({kKent, kWebsite, year(2018)}, Markers(Marker::revised));
  AggregateOptions options;
  options.like_for_like = true;
  const Summary summary = summed(dataset, options);
  CHECK(marks(summary.regions.front().figures, kTotal, 1).empty());
  CHECK(marks(summary.regions.front().forces[kKent], kTotal, 1) == "[r]");
}

TEST_CASE("a period or a channel that is marked as a whole is named once") {
  Dataset dataset = south_east();
  dataset.marked.add(year(2018), Markers(Marker::provisional));
  for (std::uint32_t force = 0; force < 4; ++force)
    dataset.marked.add({force, kHelpline, year(2016)}, Markers(Marker::revised));
  const Summary summary = summed(dataset);
  CHECK(origins_of(summary) == Texts{"[p] all 2 1", "[r] all 1 0"});
  CHECK(marks(summary.regions.front().forces[kSurrey], kWebsite, 1) == "[p]");
  CHECK(marks(summary.regions.front().figures, kTotal, 0) == "[r]");
}

TEST_CASE("a break that a header marks is one of its channel, and of the total") {
  Dataset dataset = south_east();
  dataset.breaks = {{kWebsite, year(2018)}};
  const Summary summary = summed(dataset);
  const Line& region = summary.regions.front().figures;
  CHECK(region.figures(kWebsite).change().barrier == Barrier::break_in_series);
  CHECK(region.figures(kHelpline).change().barrier == Barrier::none);
  CHECK(region.total().change().barrier == Barrier::break_in_series);
  REQUIRE(summary.breaks.size() == 1);
  CHECK(summary.breaks.front().channel == kWebsite);
}

TEST_CASE("a header may mark its first period as a break: nothing is compared across it") {
  Dataset dataset = south_east();
  dataset.breaks = {{kWebsite, year(2016)}, {kHelpline, year(2016)}};
  CHECK(summed(dataset).breaks.empty());
}
