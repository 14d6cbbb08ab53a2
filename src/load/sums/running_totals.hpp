// Channels whose counts are running totals, by their figures: in rows with dates, they would be added up. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Before dates are summed: warns about channels named like totals, `Total cases`, whose counts rise from date to date,
/// and fall at most where a year begins. Where rows add up (--sum-over), dates may not be known one by one, and nothing
/// is checked. O(n log n) for n counts.
void warn_running_totals(DatasetBuilder& all);

}  // namespace reach
