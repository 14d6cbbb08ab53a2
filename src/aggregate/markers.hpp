// Markers of the figures in a report: those of counts as the data has them, and those of totals over them. For
// aggregate.
#pragma once

#include <vector>

#include <reach/summary.hpp>

namespace reach {

/// Gives the counts of all lines their markers, and a total those of its parts. Forces are in `shown` regions. O(lines
/// + marked counts × channels × periods).
void mark_lines(Summary& summary, const Dataset& dataset, const std::vector<bool>& shown);

/// Which counts have which markers, for forces in `shown` regions. Breaks that headers mark are not among them: they
/// are in Summary::breaks. O(counts) for each marker that there is.
std::vector<MarkerOrigin> marker_origins(const Summary& summary, const Dataset& dataset,
                                         const std::vector<bool>& shown);

}  // namespace reach
