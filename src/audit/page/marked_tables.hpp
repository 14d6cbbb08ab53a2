// Tables in markup of their own, between a beginning and an end: AsciiDoc, LaTeX. For audit/page.
#pragma once

#include <cstddef>
#include <string_view>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Whether a line begins such a table: `|===`, `\begin{tabular}`.
bool begins_marked_table(std::string_view line);

/// Reads the table that begins at the first line, which may contain blank lines; returns the number of its lines, 0 if
/// it has no end. `columns` is what the line above says of them: `[cols="3*"]`. O(characters).
std::size_t take_marked_table(TextLines lines, std::string_view above, FoundTable& table);

}  // namespace reach::audit
