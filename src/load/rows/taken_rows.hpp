// Keeps stated totals of confidential counts, and takes them once it is known what they are totals of. For load/rows.
#pragma once

#include <cstdint>
#include <span>

#include "load/rows/stated.hpp"

namespace reach {

struct InputReader;

/// A stated total of a force, kept until it is known what its column is the total of.
struct KeptTotal {
  std::uint32_t column;  ///< of the header
  TakenTotal total;
};

/// Keeps the totals over channels of the row that was read last, of a force.
void keep_taken(InputReader& file, std::uint32_t force, std::span<const Stated> figures, Origin origin);

/// Takes what was kept of columns that are totals of all channels, and the totals of rows that cover a region or all
/// forces, after all rows of an input are read. If in doubt, nothing is taken, and the total is missing: a column that
/// is left out, or a row that is not read, may be part of it. O(columns + totals + rows × forces × slots).
void take_totals(InputReader& file, std::span<const TotalRow> rows, const Tally& tally);

}  // namespace reach
