// Breaks in a series: from which periods on figures are not comparable with those before. For aggregate.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach {

/// A break between two periods of a report.
struct PlacedBreak {
  std::size_t before = 0;  ///< it is before this period: an index
  SeriesBreak its;
};

/// The breaks that part two of these periods, in the order of the periods; nothing after reporting one that is inside a
/// period, or parts no two periods of the data. O(breaks × periods).
std::optional<std::vector<PlacedBreak>> place_breaks(const Dataset& dataset, std::span<const Period> periods,
                                                     std::vector<SeriesBreak> breaks, Diagnostics& diagnostics);

/// `[b] break in series: from 2017 counted by a new system.`
std::string break_note(std::span<const PlacedBreak> breaks);

}  // namespace reach
