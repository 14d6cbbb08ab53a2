// Tables with rules: in a frame, or with a ruler over each column. For audit/page.
#pragma once

#include <cstddef>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Reads a table in a frame of `+---+` or box characters at the start of `lines`. Returns how many lines it takes; 0 if
/// there is none. O(characters).
std::size_t take_framed(TextLines lines, FoundTable& table);

/// The same for a table whose columns are given by a ruler, `=====  =====`, above or below its header.
std::size_t take_ruled(TextLines lines, FoundTable& table);

}  // namespace reach::audit
