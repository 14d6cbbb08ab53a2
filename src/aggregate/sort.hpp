// The order of rows under --sort. For aggregate.
#pragma once

#include <reach/aggregate.hpp>
#include <reach/summary.hpp>

namespace reach {

/// Sorts forces within their regions, and the regions: names by folded code points, ascending; totals of the comparison
/// and increases (exact, not as rounded) descending, missing ones last. Stable. O(n log n).
void sort_rows(Summary& summary, SortBy by);

}  // namespace reach
