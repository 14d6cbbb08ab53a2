// The notes that explain markers, and breaks in a series. For report, explain and cli.
#pragma once

#include <string>
#include <vector>

#include <reach/summary.hpp>

namespace reach::report {

/// A note for each marker used, in the order of Marker, which names the first counts that have it: `[p] provisional:
/// 2018.`; then one on breaks between the periods. Not escaped. O(markers + breaks).
std::vector<std::string> marker_notes(const Summary& summary, Markers used);

}  // namespace reach::report
