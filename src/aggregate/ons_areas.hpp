// The areas of the Office for National Statistics (ONS) in a report: which regions are its own. For aggregate and cli.
#pragma once

#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach {

/// Gives each region of the summary that has exactly the forces of the ONS region, or nation, of its name that number
/// in the registry. Adds a note about each that has the name and other forces, if all of its forces are registered.
/// `shown` is indexed like Dataset::regions. O(forces + regions).
void number_regions(const Dataset& dataset, const std::vector<bool>& shown, Summary& summary);

/// Warns about each force shown that the registry does not know: it has no code. O(forces).
void warn_unknown_forces(const Dataset& dataset, const std::vector<bool>& shown, Diagnostics& diagnostics);

}  // namespace reach
