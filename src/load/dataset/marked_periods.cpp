// Periods whose figures are all marked: by --provisional and --revised, or as breaks in a series.
#include <string>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/suggest.hpp"
#include "load/dataset/finish.hpp"
#include "load/words/join_period.hpp"

namespace reach {
HeaderBreaks marked_breaks(const Dataset& dataset) {
  HeaderBreaks breaks;
  dataset.marked.each([&](const Key& key, Markers markers) {
    if (markers.has(Marker::break_in_series)) breaks.emplace(key.channel, key.period);
  });
  if (breaks.empty()) return breaks;
  dataset.tally.each([&](const Key& key, const Tally::Cell& cell) {
    const bool is_marked = cell.count.is_missing() || dataset.marked.of(key).has(Marker::break_in_series);
    if (!is_marked) breaks.erase({key.channel, key.period});
  });
  return breaks;
}

void mark_periods(Dataset& dataset, std::span<const MarkedPeriod> marked, Diagnostics& diagnostics) {
  for (const auto& [period, marker] : marked) {
    bool is_known = false;
    for (const Period each : dataset.periods) {
      if (!is_within(each, period)) continue;
      dataset.marked.add(each, Markers(marker));
      is_known = true;
    }
    if (is_known) continue;
    const std::string name = period_label(period);
    diagnostics.add(
        error(code::unknown_period, fmt::format("there are no figures for {} to mark as {}", name, meaning(marker)))
            .hint(suggestion(name, period_labels(dataset.periods), "the periods are")));
  }
}

}  // namespace reach
