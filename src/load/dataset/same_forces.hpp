// One police force under two names. For load.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/load.hpp>

#include "model/force_registry.hpp"

namespace reach {

/// Where something is: `counts.csv:4`, `row 4 of counts.xlsx`.
std::string origin_text(Origin origin, std::span<const InputInfo> inputs);

/// The number of a force in the registry: by its name, else by the code that rows give it.
RegistryNumber number_of_force(std::string_view name, std::string_view code);

/// Reports each force that is another one under a second name, with the lines of a `--rename` map that makes them one.
/// O(forces).
void refuse_same_forces(const Dataset& dataset, const NameMap& rename, Diagnostics& diagnostics);

}  // namespace reach
