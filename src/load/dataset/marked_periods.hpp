// Periods whose figures are all marked, under --provisional and --revised. For load.
#pragma once

#include <span>

#include <reach/load.hpp>

namespace reach {

/// Gives all counts of these periods, and of those within them, their marker; reports a period that no count is in.
/// O(marked periods × periods).
void mark_periods(Dataset& dataset, std::span<const MarkedPeriod> marked, Diagnostics& diagnostics);

}  // namespace reach
