// How many people live in the areas of a report's lines. For aggregate.
#pragma once

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach {

/// Gives each line its population, if the data has populations: a force that of the file, a region and all regions the
/// sum over the forces in their totals. Warns of forces without one, and of counts above it. The summary must
/// still have all forces. O(forces × periods).
void add_people(Summary& summary, const Dataset& dataset, Diagnostics& diagnostics);

}  // namespace reach
