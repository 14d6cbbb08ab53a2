// Which regions a report shows, under --only. For aggregate.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// Of each region, whether it is one of these names; all are, if none is given. Nothing after reporting each name that
/// no region has. O(regions × names).
std::optional<std::vector<bool>> shown_regions(const Dataset& dataset, std::span<const std::string> only,
                                               Diagnostics& diagnostics);

}  // namespace reach
