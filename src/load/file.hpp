// Reads one input into the DatasetBuilder. For load.
#pragma once

#include <cstdint>

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Reads one input, and reports what it cannot read. `index` is its position among the inputs. Time linear in its
/// bytes.
void read_file(DatasetBuilder& all, Input input, std::uint32_t index);

}  // namespace reach
