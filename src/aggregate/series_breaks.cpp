#include "aggregate/series_breaks.hpp"

#include <algorithm>

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

/// Whether a break may be where it is said to be; reports one that may not.
bool check_break(const Dataset& dataset, Period from, Diagnostics& diagnostics) {
  const std::int32_t day = first_day(from);
  const auto before = [day](Period period) { return is_before(period, day); };
  const auto earlier = std::ranges::count_if(dataset.periods, before);
  if (const Period* around = period_around(dataset.periods, day)) {
    diagnostics.add(
        error(code::idle_break, fmt::format("the break from {} on is inside {}, which it would make two things",
                                            period_label(from), period_label(*around)))
            .hint("give the first period that is counted in the new way: --break PERIOD"));
    return false;
  }
  if (earlier > 0 && earlier < std::ssize(dataset.periods)) return true;
  diagnostics.add(
      error(code::idle_break, fmt::format("the break from {} on parts no two periods of the data", period_label(from)))
          .hint("give the first period that is counted in the new way, or leave --break out"));
  return false;
}

}  // namespace

std::optional<std::vector<PlacedBreak>> place_breaks(const Dataset& dataset, std::span<const Period> periods,
                                                     std::vector<SeriesBreak> breaks, Diagnostics& diagnostics) {
  std::ranges::stable_sort(breaks, {}, [](const SeriesBreak& each) { return first_day(each.from); });
  std::vector<PlacedBreak> placed;
  bool sound = true;
  for (SeriesBreak& each : breaks) {
    sound = check_break(dataset, each.from, diagnostics) && sound;
    const std::int32_t day = first_day(each.from);
    const auto before = std::ranges::count_if(periods, [day](Period period) { return is_before(period, day); });
    if (before > 0 && before < std::ssize(periods))
      placed.push_back({static_cast<std::size_t>(before), std::move(each)});
  }
  return sound ? std::optional(std::move(placed)) : std::nullopt;
}

std::string break_note(std::span<const PlacedBreak> breaks) {
  std::string text;
  for (const PlacedBreak& each : breaks) {
    text += fmt::format("{}from {}", text.empty() ? "[b] break in series: " : "; ", period_label(each.its.from));
    if (!each.its.reason.empty()) text += ' ' + each.its.reason;
  }
  return text.ends_with('.') ? text : text + '.';
}

}  // namespace reach
