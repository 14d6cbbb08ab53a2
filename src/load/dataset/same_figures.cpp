// Repeated figures: two channels or two periods with the same counts throughout are more likely copies than equal by
// chance.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/figures.hpp"
#include "load/dataset/finish.hpp"
#include "load/people/hash_parts.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::uint64_t kFewestAlike = 6;   // counts
constexpr std::int64_t kLarge = 10;         // counts from here on are hardly equal by chance
constexpr std::uint64_t kEnough = 4;        // digits after the first, in at least two counts, of two periods
constexpr std::size_t kFewPlaces = 12;      // up to this many channels or periods, one large count is enough
constexpr std::size_t kMostEqualNamed = 3;  // the most that are named

/// Orders by input, then line.
std::uint64_t rank(Origin origin) { return std::uint64_t{origin.input} << 40 | std::uint64_t{origin.line}; }

/// A summary of the counts of a channel or period. Their order does not matter.
struct Print {
  std::uint64_t hash = 0;  ///< a sum
  std::uint64_t counts = 0;
  std::uint64_t large = 0;
  std::uint64_t digits = 0;  ///< digits after the first of each count
  Origin first;

  void add(std::uint64_t place, const Tally::Cell& cell) {
    const auto value = static_cast<std::uint64_t>(cell.count.value());
    hash += mixed(place ^ mixed(value));
    if (counts == 0 || rank(cell.origin) < rank(first)) first = cell.origin;
    ++counts;
    if (cell.count.value() >= kLarge) ++large;
    for (std::int64_t rest = cell.count.value() / 10; rest > 0; rest /= 10) ++digits;
  }
};

/// How many large counts are needed before two equal ones among `size` deserve a warning: as many as the number of
/// pairs has digits.
std::uint64_t large_needed(std::size_t size) {
  if (size <= kFewPlaces) return 1;
  std::uint64_t needed = 0;
  for (std::uint64_t pairs = std::uint64_t{size} * (size - 1) / 2; pairs > 0; pairs /= 10) ++needed;
  return needed;
}

/// For each channel or period, the index of the first that seems to be equal to it, or its own. `of_periods`: two
/// counts of three digits are enough.
std::vector<std::size_t> leaders(const std::vector<Print>& prints, bool of_periods) {
  std::vector<std::size_t> first(prints.size());
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t> met;
  const std::uint64_t needed = large_needed(prints.size());
  for (std::size_t at = 0; at < prints.size(); ++at) {
    const Print& print = prints[at];
    const bool few = of_periods && print.counts > 1 && print.digits >= kEnough + needed - 1;
    const bool tells = few || (print.counts >= kFewestAlike && print.large >= needed);
    first[at] = tells ? met.try_emplace({print.hash, print.counts}, at).first->second : at;
  }
  return first;
}

/// Calls `visit(key, cell, period)` for each figure that is not missing, with its period's index.
template <typename Visit>
void each_figure(const Dataset& dataset, Visit visit) {
  dataset.tally.each_page([&](const Tally::Page& page) {
    const auto found = std::ranges::lower_bound(dataset.periods, page.first.period);
    const auto period = static_cast<std::size_t>(found - dataset.periods.begin());
    dataset.tally.each_of(page, [&](const Key& key, const Tally::Cell& cell) {
      if (!cell.count.is_missing()) visit(key, cell, period);
    });
  });
}

std::uint64_t place_of(std::uint32_t force, std::size_t other) { return mixed(mixed(force) + other); }

/// A channel or period, and the later ones that are equal to it.
struct Alike {
  std::size_t first = 0;
  std::vector<std::size_t> others;
};

std::vector<Alike> groups(const std::vector<std::size_t>& leaders) {
  std::vector<Alike> all;
  std::map<std::size_t, std::size_t> group_of;
  for (std::size_t at = 0; at < leaders.size(); ++at) {
    if (leaders[at] == at) continue;
    const auto [group, fresh] = group_of.try_emplace(leaders[at], all.size());
    if (fresh) all.push_back({leaders[at], {}});
    all[group->second].others.push_back(at);
  }
  return all;
}

class SameFigures {
 public:
  SameFigures(const Dataset& dataset, Diagnostics& diagnostics) : dataset_(dataset), diagnostics_(diagnostics) {}

  void run() {
    std::vector<Print> channels(dataset_.channels.size());
    std::vector<Print> periods(dataset_.periods.size());
    each_figure(dataset_, [&](const Key& key, const Tally::Cell& cell, std::size_t period) {
      channels[key.channel].add(place_of(key.force, period), cell);
      periods[period].add(place_of(key.force, key.channel), cell);
    });
    std::vector<std::size_t> of_channel = leaders(channels, false);
    std::vector<std::size_t> of_period = leaders(periods, true);
    keep_equal(of_channel, of_period);
    for (const Alike& alike : groups(of_channel)) warn_channels(alike, channels);
    for (const Alike& alike : groups(of_period)) warn_periods(alike, periods);
  }

 private:
  /// Makes each channel or period that is not really equal to its leader its own leader.
  void keep_equal(std::vector<std::size_t>& of_channel, std::vector<std::size_t>& of_period) const {
    each_figure(dataset_, [&](const Key& key, const Tally::Cell& cell, std::size_t period) {
      const std::size_t channel = of_channel[key.channel];
      const bool same = channel == key.channel ||
                        dataset_.count(key.force, static_cast<std::uint32_t>(channel), key.period) == cell.count;
      if (!same) of_channel[key.channel] = key.channel;
      const std::size_t other = of_period[period];
      if (other != period && dataset_.count(key.force, key.channel, dataset_.periods[other]) != cell.count) {
        of_period[period] = period;
      }
    });
  }

  void warn_channels(const Alike& alike, const std::vector<Print>& prints) {
    std::vector<std::string> names;
    for (const std::size_t other : alike.others) names.push_back(in_backticks(dataset_.channels[other]));
    warn(prints[alike.others.front()],
         fmt::format("the channel{} {} {} the same figures as the channel {}: all {} counts are equal",
                     names.size() == 1 ? "" : "s", listed_names(names, names.size(), kMostEqualNamed),
                     names.size() == 1 ? "has" : "have", in_backticks(dataset_.channels[alike.first]),
                     prints[alike.first].counts),
         "check that neither is a copy of the other");
  }

  void warn_periods(const Alike& alike, const std::vector<Print>& prints) {
    std::vector<std::string> names;
    for (const std::size_t other : alike.others) names.push_back(period_label(dataset_.periods[other]));
    const Print& second = prints[alike.others.front()];
    const Print& first = prints[alike.first];
    const std::string where = first.first.input == second.first.input
                                  ? std::string()
                                  : " in " + in_backticks(dataset_.inputs[first.first.input].path);
    warn(second,
         fmt::format("{} {} the same figures as {}{}: all {} counts are equal",
                     listed_names(names, names.size(), kMostEqualNamed), names.size() == 1 ? "has" : "have",
                     period_label(dataset_.periods[alike.first]), where, first.counts),
         "check that the figures of one period were not given for another");
  }

  void warn(const Print& second, std::string message, std::string hint) {
    diagnostics_.add(warning(code::same_figures, std::move(message))
                         .hint(std::move(hint))
                         .in(dataset_.inputs[second.first.input].path));
  }

  const Dataset& dataset_;
  Diagnostics& diagnostics_;
};

}  // namespace

void warn_same_figures(const Dataset& dataset, Diagnostics& diagnostics) { SameFigures(dataset, diagnostics).run(); }

}  // namespace reach
