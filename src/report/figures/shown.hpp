// What a report shows of each line: the chosen columns, or its default ones. For report and cli.
#pragma once

#include <cstddef>
#include <vector>

#include <reach/summary.hpp>

namespace reach::report {

/// What a series shows by default: the total and its increase; the increase per year, if its periods are years.
std::vector<Shown> series_figures(const Summary& summary);

/// The figures shown, in order. `with_change`: the default columns include the change.
std::vector<Shown> shown_figures(const Summary& summary, bool with_change);

/// The channels whose counts are shown, as indices into Summary::channels, in order.
std::vector<std::size_t> shown_channels(const Summary& summary);

/// Whether a figure is among the chosen ones.
bool is_chosen(const Summary& summary, Figure figure);

/// Whether a figure of rates is shown.
bool shows_rates(const Summary& summary);

}  // namespace reach::report
