// Markers of the counts in a report: beside the counts, and in notes. For aggregate.
#pragma once

#include <string>
#include <vector>

#include <reach/summary.hpp>

#include "aggregate/periods.hpp"

namespace reach {

/// The markers of the counts of both periods. O(marked counts).
LineMarkers line_markers(const Dataset& dataset, PeriodPair periods);

/// A note for each marker, which names the first counts that have it; then one on the figures derived from them. Only
/// for forces in `shown` regions. O(marked counts).
std::vector<std::string> marker_notes(const Summary& summary, const Dataset& dataset, const std::vector<bool>& shown);

}  // namespace reach
