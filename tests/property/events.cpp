// Numbers of different people, compared with sets of ids: for every cell and every union, in any order and any files.
#include <map>
#include <set>
#include <tuple>

#include "catch.hpp"

#include <reach/report.hpp>

#include "figures.hpp"
#include "ids.hpp"
#include "sample.hpp"

namespace reach::property {
namespace {

constexpr std::uint64_t kSeeds = 60;
constexpr std::size_t kRegions = 3;
constexpr std::size_t kEventForces = 7;
constexpr std::size_t kEventChannels = 3;

struct Event {
  std::size_t force, channel;
  int year;
  std::string id;
};

std::string region_of(std::size_t force) { return "Region " + std::to_string(force % kRegions); }
std::string force_name(std::size_t force) { return "Force " + std::to_string(force); }
std::string channel_name(std::size_t channel) { return "channel " + std::string(1, static_cast<char>('a' + channel)); }

/// Few ids, so that they recur; every cell has an event, except one if `gap`.
std::vector<Event> random_events(Random& random, bool gap) {
  std::vector<Event> events;
  std::vector<std::string> ids(2 + random.below(40));
  for (std::string& id : ids) id = random_id(random);
  const auto add = [&](std::size_t force, std::size_t channel, int year) {
    events.push_back({force, channel, year, ids[random.below(ids.size())]});
  };
  for (std::size_t force = 0; force < kEventForces; ++force) {
    for (std::size_t channel = 0; channel < kEventChannels; ++channel) {
      for (const int year : {2016, 2018}) {
        if (gap && force == 2 && channel == 1 && year == 2018) continue;
        for (std::size_t times = random.below(6) + 1; times > 0; --times) add(force, channel, year);
      }
    }
  }
  random.shuffle(events);
  return events;
}

Rows rows_of(const std::vector<Event>& events, Random& random) {
  Rows rows{{"timestamp", "region", "force", "channel", "visitor"}};
  for (const Event& event : events) {
    const std::string month = random.one_in(2) ? "-03-05T" : "-11-30T";
    const std::string hour = std::to_string(10 + random.below(10));
    rows.push_back({std::to_string(event.year) + month + hour + ":00:00Z", region_of(event.force),
                    force_name(event.force), channel_name(event.channel), event.id});
  }
  return rows;
}

LoadOptions by_visitor() {
  LoadOptions options;
  options.events.distinct = "visitor";
  return options;
}

using Row = std::tuple<std::string, std::string, std::string>;  // region, force, channel; empty: all

/// The different ids of a row in a year, and the cells that they are in.
struct Reached {
  std::set<std::string> ids, cells;
};
using Sets = std::map<Row, std::map<int, Reached>>;

Sets sets_of(const std::vector<Event>& events) {
  Sets sets;
  for (const Event& event : events) {
    const std::string region = region_of(event.force), force = force_name(event.force);
    const std::string channel = channel_name(event.channel);
    for (const std::string& of_channel : {channel, std::string()}) {
      for (const Row& row : {Row{region, force, of_channel}, Row{region, "", of_channel}, Row{"", "", of_channel}}) {
        Reached& reached = sets[row][event.year];
        reached.ids.insert(event.id);
        reached.cells.insert(force + channel);
      }
    }
  }
  return sets;
}

/// `12`, or `[x]` where a cell of the row has no event in that year, but in another.
std::string number(const std::map<int, Reached>& years, int year) {
  const auto found = years.find(year);
  std::size_t most = 0;
  for (const auto& [each, reached] : years) most = std::max(most, reached.cells.size());
  if (found == years.end() || found->second.cells.size() < most) return "[x]";
  return std::to_string(found->second.ids.size());
}

std::string text_of(Count count) {
  return count.is_missing() ? std::string(to_text(count.symbol())) : std::to_string(count.value());
}

void check_line(const Sets& sets, const Summary& summary, const Line& line, const std::string& region,
                const std::string& force) {
  for (std::size_t channel = 0; channel <= summary.channels.size(); ++channel) {
    const bool total = channel == summary.channels.size();
    const Change change = line.figures(channel).change();
    const auto& years = sets.at({region, force, total ? "" : summary.channels[channel]});
    CAPTURE(region, force, channel);
    CHECK(text_of(change.baseline) == number(years, 2016));
    CHECK(text_of(change.comparison) == number(years, 2018));
  }
}

void check_summary(const Sets& sets, const Summary& summary) {
  REQUIRE(summary.regions.size() == kRegions);
  for (const RegionBlock& block : summary.regions) {
    check_line(sets, summary, block.figures, block.figures.name, "");
    for (const Line& force : block.forces) check_line(sets, summary, force, block.figures.name, force.name);
  }
  check_line(sets, summary, summary.overall, "", "");
}

std::string tidy_csv(const Rows& rows) {
  Diagnostics findings;
  std::vector<Input> inputs;
  inputs.push_back({text_source("events.csv", written(rows)), {}});
  const Dataset dataset = load(std::move(inputs), by_visitor(), findings);
  REQUIRE_FALSE(findings.has_errors());
  return tidy_formats().front().render(dataset, {});
}

}  // namespace

TEST_CASE("different people are counted as by a set, in every cell and union") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto events = random_events(random, random.one_in(3));
    const Rows rows = rows_of(events, random);
    check_summary(sets_of(events), summarise({{written(rows, random_dialect(random)), {}}}, by_visitor()));
  }
}

TEST_CASE("neither the order of events nor their distribution over files changes a figure") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Rows rows = rows_of(random_events(random, false), random);
    const std::string before = figures(summarise({{written(rows), {}}}, by_visitor()));
    std::vector<std::vector<std::string>> body(rows.begin() + 1, rows.end());
    random.shuffle(body);
    Rows first{rows.front()}, second{rows.front()};
    for (auto& row : body) (random.one_in(3) ? first : second).push_back(row);
    std::vector<Text> texts{{written(second), {}}};
    if (first.size() > 1) texts.push_back({written(first), {}});
    CHECK(figures(summarise(texts, by_visitor())) == before);
  }
}

TEST_CASE("tidy numbers of people report as the events do") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Rows rows = rows_of(random_events(random, random.one_in(3)), random);
    CHECK(figures(tidy_csv(rows)) == figures(summarise({{written(rows), {}}}, by_visitor())));
  }
}

}  // namespace reach::property
