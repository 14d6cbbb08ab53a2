// Totals under another name: if a row or channel is the sum of others, adding it would count people twice. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Rejects forces that are totals of others, with one error that names them all; warns in the same way about forces
/// that may be. Does the same for channels that equal the sum of other channels in every row. O(forces × figures).
void report_hidden_totals(Dataset& dataset, DatasetBuilder& all);

}  // namespace reach
