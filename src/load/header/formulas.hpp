// Formulas of stated columns: which counts of a row a stated total or increase must follow from. For load/header.
#pragma once

#include "load/header/layout.hpp"

namespace reach {

/// Gives each stated column of a bound header its formulas. A total is over a period's channels, or of the one channel
/// it names; a change or increase may be between any two periods, since headers seldom say which. O(columns) for up to
/// twelve periods; between more, changes stay without a formula.
void bind_formulas(Binding& binding, const Channels& channels);

}  // namespace reach
