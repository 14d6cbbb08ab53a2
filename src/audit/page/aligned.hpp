// Tables whose columns are parted by spaces. For audit/page.
#pragma once

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// A table of aligned columns at the start of `lines`, with its rulers left out and the labels of groups of columns
/// each over the first column of its group: how many lines it takes, 0 where there is none.
std::size_t take_aligned(TextLines lines, FoundTable& table);

}  // namespace reach::audit
