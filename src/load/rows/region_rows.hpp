// Rows that are regions, under --region-rows. For load.
#pragma once

#include <optional>
#include <span>

#include <reach/load.hpp>

#include "load/rows/entry_table.hpp"
#include "load/sums/region_tree.hpp"

namespace reach {

/// After all rows of an input: finds the rows that are regions, removes their counts, and assigns their forces to them.
/// Reports figures of regions that their parts do not give, and forces that are in no region or in two.
void settle_region_rows(InputReader& file);

/// After all inputs: reports that `--region-rows` has no effect, and regions that are forces in another input.
void check_region_rows(DatasetBuilder& all);

}  // namespace reach
