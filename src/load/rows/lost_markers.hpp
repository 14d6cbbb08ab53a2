// Markers that only stated totals have, `1,050 [p]` beside counts without: totals are worked out from their counts, and
// would lose them. For load/rows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "load/rows/stated.hpp"

namespace reach {

struct InputReader;

/// Warns of such markers in the row that was read last. `force`: its name; formulas are of the row's counts.
void warn_of_lost_markers(const InputReader& file, std::string_view force, std::span<const Stated> figures);

/// Warns of them in a row of totals, after all rows are read; formulas are of the input's slots. `force`: whose counts
/// the row is the total of; nothing: those of several. O(marked counts × slots), if a figure has a marker.
void warn_of_lost_markers(const InputReader& file, std::string_view name, std::optional<std::uint32_t> force,
                          std::span<const Stated> figures);

}  // namespace reach
