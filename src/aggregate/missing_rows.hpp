// Forces and channels that lack a row for one of the periods of a report. For aggregate.
#pragma once

#include <cstdint>
#include <span>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>

namespace reach {

/// Warns about every figure of these forces that no row gives: once per channel that no force has in a period, once per
/// force without any row for a period, and otherwise once per force for the channels it lacks. Where a name of
/// the first period and one of the last are likely to be one, the first warning about such a name has the lines of a
/// `--rename` map. O(forces × channels × periods).
void warn_missing_rows(const Dataset& dataset, std::span<const std::uint32_t> forces, std::span<const Period> periods,
                       Diagnostics& diagnostics);

}  // namespace reach
