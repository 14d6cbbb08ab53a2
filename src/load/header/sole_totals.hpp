// Columns that are called totals, in a header without other counts: they are the counts. For load/header.
#pragma once

#include "load/header/header.hpp"

namespace reach {

/// Where a header has no column of counts, makes counts of its totals: of `Total users 2016`, which becomes a channel
/// of this name (a plain `Total` beside it remains one); or else of `Total`, which becomes the channel of --channel, or
/// `count`. In a header with a column of channels, periods or dates, a single `Total` is the column of counts.
/// O(columns).
void take_sole_totals(Header& header, const LoadOptions& options);

}  // namespace reach
