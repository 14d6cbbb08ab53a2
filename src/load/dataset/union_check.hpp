// check_unions: no union is smaller than a part of it, or larger than all its parts together. For load/dataset.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Reports every given union that its parts contradict, with both places. Where a part is not given (or missing), its
/// own parts stand for it. O(figures).
void check_unions(DatasetBuilder& all);

}  // namespace reach
