// Tables with rules: drawn with boxes, as grids, or with a ruler over each column. For audit/page.
#pragma once

#include <cstddef>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Reads a table in a frame, of `+---+` or box characters, at the start of `lines`; returns the number of its lines, 0
/// if there is none. O(characters).
std::size_t take_framed(TextLines lines, FoundTable& table);

/// Reads a table whose columns are those of a ruler, `=====  =====`, above or below its header; as above.
std::size_t take_ruled(TextLines lines, FoundTable& table);

}  // namespace reach::audit
