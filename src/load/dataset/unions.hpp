// unions: the totals of different people, counted from events or given by rows. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// After all inputs, when every force has its region. Of events: counts the people of every cell and union. Of rows:
/// reports unions that contradict their parts, and takes a union of one part from that part. Nothing where counts add
/// up. O(n log n) in the pairs of ids and cells; O(figures) otherwise.
void finish_unions(DatasetBuilder& all);

}  // namespace reach
