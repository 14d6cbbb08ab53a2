// Keeps stated totals of confidential counts as they are read. For load/rows.
#pragma once

#include <span>

#include "load/rows/stated.hpp"

namespace reach {

struct InputReader;

/// Keeps the totals over channels of the row that was read last, of a force.
void keep_taken(InputReader& file, std::uint32_t force, std::span<const Stated> figures, Origin origin);

/// Keeps the totals of a row that covers a region or all forces of its input. O(forces × slots).
void keep_taken(const TotalRow& row, std::span<const std::uint32_t> forces, std::span<const Slot> slots,
                const Tally& tally, DatasetBuilder& all);

}  // namespace reach
