// The order of rows under --sort. For aggregate and cli.
#pragma once

#include <cstddef>

#include <reach/aggregate.hpp>
#include <reach/summary.hpp>

namespace reach {

/// Sorts forces within their regions, and the regions. Names ascend, by folded code points; totals of the comparison,
/// changes and increases (exact, before rounding) descend, missing ones last. All are of `channel`, which is numbered
/// as in Line::figures. Stable. O(n log n).
void sort_rows(Summary& summary, SortBy by, std::size_t channel);

}  // namespace reach
