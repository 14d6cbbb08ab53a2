// Single forces of a report, under --only-force. For aggregate.
#pragma once

#include <span>
#include <string>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach {

/// Keeps only the rows of these forces, and those of regions; totals stay those of all forces, and a note says so. No
/// names: all forces. False after reporting each name that no force shown has. O(forces + names × log names).
bool keep_only_forces(std::span<const std::string> names, const Dataset& dataset, Summary& summary,
                      Diagnostics& diagnostics);

}  // namespace reach
