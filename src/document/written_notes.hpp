// The notes that reach writes below a table, told from a person's sentences. For document.
#pragma once

#include <string_view>

namespace reach::document {

/// Whether a line begins or reads as a note of a report does, in this version or one before. `line` without bullet and
/// escapes. A new kind of note needs its row in the table of written_notes.cpp: the unit test that reads the golden
/// reports says so. O(length).
bool is_written_note(std::string_view line);

}  // namespace reach::document
