// check_unions: a union must not be smaller than any of its parts, or larger than all of them together. For
// load/dataset.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Reports every given union that its parts contradict, with both places. If a part is missing or not given, its own
/// parts take its place. O(figures).
void check_unions(DatasetBuilder& all);

}  // namespace reach
