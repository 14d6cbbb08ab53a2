// file: one input → its counts in the gathering. For load.
#pragma once

#include <cstdint>

#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// Reads one input; what it could not read is reported. `index` is its place among the inputs. Time linear in its
/// bytes.
void read_file(DatasetBuilder& all, Input input, std::uint32_t index);

}  // namespace reach
