// Forces and channels that lack a row for one of the two periods. For aggregate.
#pragma once

#include <cstdint>
#include <span>

#include "aggregate/periods.hpp"

namespace reach {

/// Warns about every figure of these forces that no row gives: once per channel that no force has in a period, once per
/// force without any row for a period, and otherwise once per force for the channels it lacks. Where names of the two
/// periods are likely to be one, the first warning about such a name has the lines of a `--rename` map. O(forces ×
/// channels).
void warn_missing_rows(const Dataset& dataset, std::span<const std::uint32_t> forces, PeriodPair periods,
                       Diagnostics& diagnostics);

}  // namespace reach
