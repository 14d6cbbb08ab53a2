// Tables whose columns are separated by spaces. For audit/page.
#pragma once

#include <cstddef>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Reads a table of aligned columns at the start of `lines`, dropping its rulers; the label of a group of columns goes
/// above the first of them. Returns how many lines the table takes; 0 if there is none.
std::size_t take_aligned(TextLines lines, FoundTable& table);

}  // namespace reach::audit
