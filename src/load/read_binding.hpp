// Reads the header of an input, and binds it: which column holds what. For load.
#pragma once

#include <cstdint>
#include <optional>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"

namespace reach {

/// Moves `records` past the header, and binds it; nothing after reporting why it cannot be read. If the lines above the
/// header state a period, `input` gets it.
std::optional<Binding> read_binding(DatasetBuilder& all, Records& records, std::uint32_t index, Input& input);

}  // namespace reach
