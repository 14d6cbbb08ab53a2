// Texts with several formats, and the note markers in them. For workbook.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/archive/xml.hpp"
#include "workbook/values/string_text.hpp"

namespace reach::workbook {

/// Whether part of a text is superscript or subscript.
enum class Rise : std::uint8_t { as_cell, level, raised };

/// Whether the `val` of a `vertAlign` means superscript or subscript.
bool is_raised(std::string_view vertical_alignment);

struct Run {
  std::uint32_t end = 0;  ///< in the text, in bytes; a run begins where the one before it ends
  Rise rise = Rise::as_cell;
};

/// A text and its runs; no runs if all of it has the format of the cell.
struct RichText {
  std::string_view text;
  std::span<const Run> runs;
};

/// Reads an item, `si` or `is`: its `t`, and the `t` within `r` (runs of one format); not `rPh`, the pronunciation.
class RichTextReader {
 public:
  void begin_item();
  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  /// Returns false if the text is longer than a cell may be.
  [[nodiscard]] bool add(std::string_view some);

  /// Valid until the next item begins.
  [[nodiscard]] RichText item() const;

 private:
  void close_run();

  std::string text_;
  std::string piece_;  ///< the current `t`, as stored
  std::vector<Run> runs_;
  Rise rise_ = Rise::as_cell;
  int aside_ = 0;
  bool in_text_ = false;
};

/// A text without its note markers.
struct NotesApart {
  std::string text;
  std::string notes;        ///< as written; empty if there are none
  bool all_raised = false;  ///< all of it is raised, so it cannot be a note: `text` is the whole text
};

/// Separates notes: a raised run is a note, not part of the text. There are only two exceptions, which belong to a
/// word: the ending of an ordinal (`1st`), and a run with letters of its word on both sides (`McLean`). O(length).
NotesApart set_notes_apart(const RichText& rich, bool cell_is_raised);

}  // namespace reach::workbook
