// The order of rows under --sort. For aggregate and cli.
#pragma once

#include <cstddef>

#include <reach/aggregate.hpp>
#include <reach/summary.hpp>

namespace reach {

/// Sorts forces within their regions, and the regions: names by folded code points, ascending; totals of the
/// comparison, changes and increases (exact, not as rounded) descending, missing ones last. All are those of `channel`,
/// as Line::figures takes it. Stable. O(n log n).
void sort_rows(Summary& summary, SortBy by, std::size_t channel);

}  // namespace reach
