// The shape of a row: one of the table's, or what stands below it. For load/rows.
#pragma once

#include "load/rows/input_reader.hpp"

namespace reach {

/// Whether a row that is not blank is one of the table's; reports it where not. A footnote or a second table sets
/// `file.ended`: one report for all that stands below. O(1) for most rows of the table.
bool has_table_shape(InputReader& file, const Record& record);

}  // namespace reach
