// What options say that the data does not bear out. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Reports options that would change nothing, once all inputs are read: who gave them expects other figures.
void check_idle_options(const DatasetBuilder& all);

/// Reports names that no row has: they would have no effect, and the row they were meant for would be read as before.
void check_row_options(const DatasetBuilder& all);

/// Reports names in --as-channel that no channel or column has.
void check_as_channels(const DatasetBuilder& all, const Dataset& dataset);

}  // namespace reach
