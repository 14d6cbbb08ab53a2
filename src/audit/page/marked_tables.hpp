// Tables that have a start and an end in markup: AsciiDoc, LaTeX. For audit/page.
#pragma once

#include <cstddef>
#include <string_view>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Whether a line begins such a table: `|===`, `\begin{tabular}`.
bool begins_marked_table(std::string_view line);

/// Reads the table that begins at the first line; it may contain blank lines. Returns how many lines it takes; 0 if it
/// has no end. `above` is the line above it, which may state the columns: `[cols="3*"]`. O(characters).
std::size_t take_marked_table(TextLines lines, std::string_view above, FoundTable& table);

}  // namespace reach::audit
