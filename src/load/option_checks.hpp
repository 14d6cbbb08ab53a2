// Reports options that do not fit the data. For load.
#pragma once

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// After all inputs are read: reports options that have no effect, because the person who gave them expects other
/// figures.
void check_idle_options(const DatasetBuilder& all);

/// Reports names in options that no row has: they have no effect, and the rows that they were meant for are read as
/// before.
void check_row_options(const DatasetBuilder& all);

/// Reports names in --as-channel that no channel or column has.
void check_as_channels(const DatasetBuilder& all, const Dataset& dataset);

}  // namespace reach
