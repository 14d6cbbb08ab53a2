// Channels that are totals of others, and would count them twice. For load.
#pragma once

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Reports channels that equal the sum of others in every row, or nearly, or say by their names that they are totals:
/// as errors where the name says so, otherwise as warnings. `forces`: one row a force, its channels one after the
/// other, each with every period. O(channels² × counts of a channel).
void report_channel_sums(Dataset& dataset, const CountGrid& forces, Diagnostics& diagnostics);

}  // namespace reach
