// Forces and channels without a row for one of the two periods. For aggregate.
#pragma once

#include <cstdint>
#include <span>

#include "aggregate/periods.hpp"

namespace reach {

/// Warns about every figure of these forces that no row gives: once for a channel that no force has in a period, once
/// for a force that has no row for a period at all, else once for the channels it lacks. O(forces × channels).
void warn_missing_rows(const Dataset& dataset, std::span<const std::uint32_t> forces, PeriodPair periods,
                       Diagnostics& diagnostics);

}  // namespace reach
