// Regions that may be misspellings of others. For load.
#pragma once

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// Warns of each region of a single force whose name is one edit from that of another region: a letter more, less,
/// other, or two that changed places, in a word of at least four. A typo makes a region of its own, whose force the
/// other lacks. Linear in the length of the names.
void warn_near_regions(const Dataset& dataset, Diagnostics& diagnostics);

}  // namespace reach
