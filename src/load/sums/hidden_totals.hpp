// Totals with another name: if a row or channel is the sum of others, adding it would count people twice. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Rejects forces that are totals of others, with one error that names them all; warns in the same way about forces
/// that may be. Does the same for channels that equal the sum of other channels in every row. O(forces × figures).
void report_hidden_totals(Dataset& dataset, DatasetBuilder& all);

/// Warns about forces and channels whose names say that they contain others: `Dorset (incl. Poole)` beside `Poole`,
/// `18+` beside `25-34`. O(names), for each name that says it includes something.
void warn_of_overlaps(Dataset& dataset, const DatasetBuilder& all);

/// Before dates are summed: warns about channels named like totals (`Total cases`) whose counts rise from date to date
/// and fall only where a year begins. Checks nothing if rows are added up (--sum-over), as single dates may then be
/// unknown. O(n log n) for n counts.
void warn_running_totals(DatasetBuilder& all);

}  // namespace reach
