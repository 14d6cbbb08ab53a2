// Regions whose names may be misspellings of others. For load.
#pragma once

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// Warns about each region with a single force whose name is one edit from another region's: one letter added, removed
/// or changed, or two swapped, in a word of at least four letters. A typo creates a separate region, and the other
/// region lacks the force. Linear in the length of the names.
void warn_near_regions(const Dataset& dataset, Diagnostics& diagnostics);

}  // namespace reach
