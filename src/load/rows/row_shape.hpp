// The shape of a row: whether it belongs to the table or is text below it. For load/rows.
#pragma once

#include "load/rows/input_reader.hpp"

namespace reach {

/// Whether a non-blank row belongs to the table; reports one that does not. A footnote or second table sets
/// `file.ended`, so everything below it is reported once. O(1) for most rows of the table.
bool has_table_shape(InputReader& file, const Record& record);

}  // namespace reach
