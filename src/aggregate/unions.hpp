// Unions: totals of different people, as given in the data. For aggregate.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include <reach/summary.hpp>

namespace reach {

/// Appends the unions of a row (see Dataset::unions) in each period to its counts, [x] if none is given. Never
/// calculated from its parts.
void add_unions(const Dataset& dataset, std::uint32_t row, std::uint32_t channel, Line& line,
                std::span<const Period> periods);

/// The unions of a region or of all regions, for each channel and for all.
Line united_line(const Dataset& dataset, std::string name, std::uint32_t row, std::span<const Period> periods);

/// Warns about missing unions of these forces, of their regions and (if asked) of all regions: those that no row gives
/// although rows give their parts. Warns once per row and period. O(forces × channels × log).
void warn_missing_unions(const Dataset& dataset, std::span<const std::uint32_t> forces, bool all_regions,
                         std::span<const Period> periods, Diagnostics& diagnostics);

}  // namespace reach
