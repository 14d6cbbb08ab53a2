// EntryTable: the forces of an input in order, and their counts, where a force may have two sets of rows. For
// load/checks.
#pragma once

#include <cstdint>
#include <vector>

#include "load/dataset/count_grid.hpp"
#include "load/rows/input_reader.hpp"

namespace reach {

/// A force in the input, or the second rows of a force.
struct Entry {
  std::uint32_t force;
  const Double* second = nullptr;
};

struct EntryTable {
  std::vector<Entry> entries;
  CountGrid grid;               ///< a row per entry, a column per channel and period of the input
  std::vector<Origin> origins;  ///< by entry: its first row in the input
};

/// Time and memory linear in entries × columns. Dated counts are summed into the periods of the report.
EntryTable entry_table(const InputReader& file, const std::vector<Double>& doubles);

/// Replaces a force's counts with those of its second rows.
void put_second(InputReader& file, const Double& second);

}  // namespace reach
