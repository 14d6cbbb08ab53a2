// Markers of the counts in a report: beside the counts, and in notes. For aggregate.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <reach/summary.hpp>

namespace reach {

/// The markers of the counts of these periods. O(marked counts × periods).
LineMarkers line_markers(const Dataset& dataset, std::span<const Period> periods);

/// A note for each marker, which names the first counts that have it; then one on the figures derived from them. Only
/// for forces in `shown` regions. O(marked counts × periods).
std::vector<std::string> marker_notes(const Summary& summary, const Dataset& dataset, const std::vector<bool>& shown);

}  // namespace reach
