// Notes on the columns that were asked for: what a share is of, and where rounded parts do not add up. For report.
#pragma once

#include <string>
#include <vector>

#include <reach/summary.hpp>

namespace reach::report {

/// `Total and increase: over all channels, website and helpline.` where a table shows some channels only; else empty.
std::string channels_note(const Summary& summary);

/// For share, contribution and annual increase, where they are chosen. O(forces).
std::vector<std::string> column_notes(const Summary& summary);

}  // namespace reach::report
