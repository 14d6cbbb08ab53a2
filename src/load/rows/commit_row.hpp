// A row of counts that was read, and its place in the data set. For load/rows.
#pragma once

#include <string_view>

#include "load/rows/input_reader.hpp"

namespace reach {

/// The name of a count's force.
std::string_view force_name(const InputReader& file, const RowCount& count);

/// Whether no count of the row is given already. Rows given again are kept until the end of the file, when it is known
/// whether one of the two is a total; or are reported, if rows may be set aside.
bool is_first_row(InputReader& file, const Record& record);

/// Adds the row to the data set.
void commit_row(InputReader& file, const Record& record);

}  // namespace reach
