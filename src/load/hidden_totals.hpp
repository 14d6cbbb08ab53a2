// Totals under another name: a row or channel that equals the sum of the others would be counted twice. For load.
#pragma once

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// Warns about each force that equals, in every figure and not all zero, the sum of all others of its region or of the
/// data set, or of the three or more above it in its region; and about a channel that equals the sum of the others.
/// O(forces × figures).
void warn_hidden_totals(const Dataset& dataset, Diagnostics& diagnostics);

}  // namespace reach
