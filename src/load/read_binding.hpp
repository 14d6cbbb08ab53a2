// The header of an input, bound: which column holds what. For load.
#pragma once

#include <cstdint>
#include <optional>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/layout.hpp"

namespace reach {

/// Moves `records` past the header, and binds it; nothing after reporting why it cannot be read. A period that the
/// lines above the header state becomes that of `input`.
std::optional<Binding> read_binding(DatasetBuilder& all, Records& records, std::uint32_t index, Input& input);

}  // namespace reach
