// rollup: the days and months of dated rows → the periods of a report. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Sums `all.days` into periods of `all.period` and adds them to `all.counts`. Reports a period that another
/// layout gives too as given twice. Warns about periods that the dates cover only in part. O(n log n) in the keys of
/// `all.days`.
void roll_up(DatasetBuilder& all);

}  // namespace reach
