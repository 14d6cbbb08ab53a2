// The same figures twice: two channels or two periods that are equal in every count are a copy more often than chance.
// For load.
#pragma once

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// Warns about channels, and about periods, that are equal in every count: at least six counts each, one of them 10 or
/// more; of more than twelve, where chance has more pairs to choose from, several of them. A missing count is none: it
/// is equal to another missing one, and differs from a figure. O(counts × log periods).
void warn_same_figures(const Dataset& dataset, Diagnostics& diagnostics);

}  // namespace reach
