// Unions: totals of different people, as the data gives them. For aggregate.
#pragma once

#include <span>
#include <string>

#include <reach/summary.hpp>

#include "aggregate/periods.hpp"

namespace reach {

/// The union of a row (see Dataset::unions) in both periods, [x] where none is given: never worked out from its parts.
Change united(const Dataset& dataset, std::uint32_t row, std::uint32_t channel, PeriodPair periods);

/// The unions of a region or of all regions, by channel and over all.
Line united_line(const Dataset& dataset, std::string name, std::uint32_t row, PeriodPair periods);

/// Warns about every union of these forces, of their regions and (where asked) of all regions that no row gives though
/// rows give its parts: once for a row and period. O(forces × channels × log).
void warn_missing_unions(const Dataset& dataset, std::span<const std::uint32_t> forces, bool all_regions,
                         PeriodPair periods, Diagnostics& diagnostics);

}  // namespace reach
