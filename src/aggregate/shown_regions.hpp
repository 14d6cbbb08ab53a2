// Which regions a report shows, under --only. For aggregate.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// For each region, whether its name is one of these; without names, all are shown. Nothing after reporting each name
/// that no region has. O(regions × names).
std::optional<std::vector<bool>> shown_regions(const Dataset& dataset, std::span<const std::string> only,
                                               Diagnostics& diagnostics);

}  // namespace reach
