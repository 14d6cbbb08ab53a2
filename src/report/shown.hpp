// What a report shows of each line: the columns that were chosen, or those that it has by default. For report and cli.
#pragma once

#include <cstddef>
#include <vector>

#include <reach/summary.hpp>

namespace reach::report {

/// In their order. `with_change`: by default, the change too.
std::vector<Shown> shown_figures(const Summary& summary, bool with_change);

/// The channels whose counts are shown, as indices into Summary::channels, in their order.
std::vector<std::size_t> shown_channels(const Summary& summary);

/// Whether a figure is among those chosen.
bool is_chosen(const Summary& summary, Figure figure);

}  // namespace reach::report
