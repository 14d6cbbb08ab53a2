// Tables whose columns are separated by spaces. For audit/page.
#pragma once

#include <cstddef>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Reads a table of aligned columns at the start of `lines`, without its rulers, and with the label of each group of
/// columns over the first column of the group. Returns the number of its lines, 0 if there is no table.
std::size_t take_aligned(TextLines lines, FoundTable& table);

}  // namespace reach::audit
