// unions: totals of different people, counted from events or given by rows. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// After all inputs, when every force has its region. For events: counts the people of every cell and union. For rows:
/// reports unions that contradict their parts, and gives a union of a single part the figure of that part. Does nothing
/// if counts add up. O(n log n) in the pairs of ids and cells; otherwise O(figures).
void finish_unions(DatasetBuilder& all);

}  // namespace reach
