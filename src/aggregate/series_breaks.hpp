// Breaks in a series: from which periods on figures are not comparable with those before. For aggregate.
#pragma once

#include <cstddef>
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

/// The breaks that separate two of these periods, in the order of the periods: those asked for, and those that headers
/// of the data mark. Nothing after reporting one that is inside a period, or one asked for that separates no two
/// periods of the data. O(breaks × periods).
std::optional<std::vector<PlacedBreak>> place_breaks(const Dataset& dataset, std::span<const Period> periods,
                                                     std::span<const SeriesBreak> asked, Diagnostics& diagnostics);

/// The breaks of each channel, and, last, those of their total: of any channel. O(channels × breaks).
std::vector<std::vector<std::size_t>> breaks_by_channel(std::span<const PlacedBreak> breaks, std::size_t channels);

}  // namespace reach
