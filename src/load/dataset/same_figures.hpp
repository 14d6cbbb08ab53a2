// Repeated figures: if two channels or two periods have the same counts throughout, one is more likely a copy than
// equal by chance. For load.
#pragma once

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// Warns about channels, and about periods, whose counts are all equal. Each needs at least six counts, one of them 10
/// or more; with more than twelve channels or periods, where chance has more pairs to choose from, several of them. A
/// missing count equals another missing count, and differs from any figure. O(counts × log periods).
void warn_same_figures(const Dataset& dataset, Diagnostics& diagnostics);

}  // namespace reach
