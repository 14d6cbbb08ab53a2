// Periods whose figures are all marked: by --provisional and --revised, or as a break in a series. For load.
#pragma once

#include <span>

#include <reach/load.hpp>

namespace reach {

/// Gives all counts of these periods, and of those within them, their marker; reports a period that no count is in.
/// O(marked periods × periods).
void mark_periods(Dataset& dataset, std::span<const MarkedPeriod> marked, Diagnostics& diagnostics);

/// The channels and periods of which all counts are marked as a break in their series, `[b]`: one by one, or by their
/// header, row or table. O(counts), if any is marked.
HeaderBreaks marked_breaks(const Dataset& dataset);

}  // namespace reach
