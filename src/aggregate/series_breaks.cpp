#include "aggregate/series_breaks.hpp"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "diagnostic/codes/comparison.hpp"

namespace reach {
namespace {

/// The first of the periods that a date is inside, after its beginning.
const Period* period_around(std::span<const Period> periods, std::int32_t day) {
  const auto found =
      std::ranges::find_if(periods, [day](Period period) { return first_day(period) < day && day < end_day(period); });
  return found == periods.end() ? nullptr : &*found;
}

bool is_before(Period period, std::int32_t day) { return first_day(period) < day; }

/// Whether a break may be at this place; reports one that may not. A header may mark the first period, although no
/// period comes before it.
bool check_break(const Dataset& dataset, Period from, bool by_header, Diagnostics& diagnostics) {
  const std::int32_t day = first_day(from);
  const auto before = [day](Period period) { return is_before(period, day); };
  const auto earlier = std::ranges::count_if(dataset.periods, before);
  if (const Period* around = period_around(dataset.periods, day)) {
    diagnostics.add(error(code::idle_break, fmt::format("the break from {} on is in the middle of {}",
                                                        period_label(from), period_label(*around)))
                        .hint("give the first period that is counted in the new way: --break PERIOD"));
    return false;
  }
  if (by_header || (earlier > 0 && earlier < std::ssize(dataset.periods))) return true;
  diagnostics.add(error(code::idle_break,
                        fmt::format("the break from {} on is not between two periods of the data", period_label(from)))
                      .hint("give the first period that is counted in the new way, or leave --break out"));
  return false;
}

/// The breaks that headers mark: of single channels, or of all.
std::vector<SeriesBreak> breaks_of_headers(const Dataset& dataset) {
  std::map<Period, std::vector<std::size_t>> channels;
  for (const auto& [channel, from] : dataset.breaks) channels[from].push_back(channel);
  std::vector<SeriesBreak> breaks;
  for (const auto& [from, marked] : channels) {
    if (marked.size() == dataset.channels.size()) {
      breaks.push_back({from, {}});
      continue;
    }
    for (const std::size_t channel : marked) breaks.push_back({from, {}, channel});
  }
  return breaks;
}

/// Whether a break includes another one.
bool covers(const SeriesBreak& one, const SeriesBreak& other) {
  const bool of_its_channels = !one.channel || one.channel == other.channel;
  const bool has_reason = !one.reason.empty() || other.reason.empty();
  return first_day(one.from) == first_day(other.from) && of_its_channels && has_reason;
}

/// Keeps one of each break that is given twice, for example by an option and by a header.
void drop_repeated(std::vector<PlacedBreak>& placed) {
  std::vector<PlacedBreak> kept;
  for (PlacedBreak& each : placed) {
    const auto is_said = [&](const PlacedBreak& other) { return covers(other.its, each.its); };
    if (std::ranges::any_of(kept, is_said)) continue;
    std::erase_if(kept, [&](const PlacedBreak& other) { return covers(each.its, other.its); });
    kept.push_back(std::move(each));
  }
  placed = std::move(kept);
}

}  // namespace

std::optional<std::vector<PlacedBreak>> place_breaks(const Dataset& dataset, std::span<const Period> periods,
                                                     std::span<const SeriesBreak> asked, Diagnostics& diagnostics) {
  std::vector<PlacedBreak> placed;
  bool sound = true;
  const auto place = [&](const SeriesBreak& each, bool by_header) {
    sound = check_break(dataset, each.from, by_header, diagnostics) && sound;
    const std::int32_t day = first_day(each.from);
    const auto before = std::ranges::count_if(periods, [day](Period period) { return is_before(period, day); });
    if (before > 0 && before < std::ssize(periods)) placed.push_back({static_cast<std::size_t>(before), each});
  };
  for (const SeriesBreak& each : asked) place(each, false);
  for (const SeriesBreak& each : breaks_of_headers(dataset)) place(each, true);
  std::ranges::stable_sort(placed, {}, [](const PlacedBreak& each) { return first_day(each.its.from); });
  drop_repeated(placed);
  return sound ? std::optional(std::move(placed)) : std::nullopt;
}

std::vector<std::vector<std::size_t>> breaks_by_channel(std::span<const PlacedBreak> breaks, std::size_t channels) {
  std::vector<std::vector<std::size_t>> all(channels + 1);
  for (std::size_t channel = 0; channel <= channels; ++channel) {
    for (const PlacedBreak& each : breaks) {
      const bool is_its = channel == channels || each.its.channel.value_or(channel) == channel;
      if (is_its) all[channel].push_back(each.before);
    }
  }
  return all;
}

}  // namespace reach
