// Tells notes that reach writes below a table from a person's sentences. For document.
#pragma once

#include <string_view>

namespace reach::document {

/// Whether a line, without bullet and escapes, reads like a note of a report, in this version or an earlier one. A new
/// kind of note needs a row in the table of written_notes.cpp; the unit test that reads the golden reports fails
/// without it. O(length).
bool is_written_note(std::string_view line);

}  // namespace reach::document
