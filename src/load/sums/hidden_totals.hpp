// Totals under another name: if a row or channel is the sum of others, adding it would count people twice. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Rejects forces that are totals of others, with one error that names them all; warns in the same way about forces
/// that may be. Does the same for channels that equal the sum of other channels in every row. O(forces × figures).
void report_hidden_totals(Dataset& dataset, DatasetBuilder& all);

/// Warns of forces and channels that say by their names that they hold others: `Dorset (incl. Poole)` beside `Poole`,
/// `18+` beside `25-34`. O(names), for each name that says it includes something.
void warn_of_overlaps(Dataset& dataset, const DatasetBuilder& all);

/// Before dates are summed: warns about channels named like totals, `Total cases`, whose counts rise from date to date,
/// and fall at most where a year begins. Where rows add up (--sum-over), dates may not be known one by one, and nothing
/// is checked. O(n log n) for n counts.
void warn_running_totals(DatasetBuilder& all);

}  // namespace reach
