// Totals under another name: a row or channel that is the sum of others would be counted twice. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Refuses forces that are totals of others, with one error that names them all; and warns, likewise, of those that
/// may be. The same of channels that equal the sum of other channels in every row. O(forces × figures).
void report_hidden_totals(Dataset& dataset, DatasetBuilder& all);

}  // namespace reach
