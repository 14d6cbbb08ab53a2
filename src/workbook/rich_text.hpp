// Texts of several formats, and the note markers in them. For workbook.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/string_text.hpp"
#include "workbook/xml.hpp"

namespace reach::workbook {

/// Whether a part of a text is set above or below its line: superscript or subscript.
enum class Rise : std::uint8_t { as_cell, level, raised };

/// Whether `val` of a `vertAlign` says so.
bool is_raised(std::string_view vertical_alignment);

struct Run {
  std::uint32_t end = 0;  ///< in the text, in bytes; it begins where the one before ends
  Rise rise = Rise::as_cell;
};

/// A text, and its runs; without any where all of it is as the cell is.
struct RichText {
  std::string_view text;
  std::span<const Run> runs;
};

/// Reads an item, `si` or `is`: `t`, and `t` within `r` (runs of one format); not `rPh`, how it is pronounced.
class RichTextReader {
 public:
  void begin_item();
  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  /// False where the text is longer than any cell's.
  [[nodiscard]] bool add(std::string_view some);

  /// Good until the next item begins.
  [[nodiscard]] RichText item() const;

 private:
  void close_run();

  std::string text_;
  std::string piece_;  ///< of the `t` at hand, as it is stored
  std::vector<Run> runs_;
  Rise rise_ = Rise::as_cell;
  int aside_ = 0;
  bool in_text_ = false;
};

/// What is left of a text without its note markers.
struct NotesApart {
  std::string text;
  std::string notes;        ///< as written; empty where there are none
  bool all_raised = false;  ///< then it is no note to anything: `text` is all of it
};

/// A raised run is a note, and no part of the text. Only two kinds belong to a word: the ending of an ordinal (`1st`),
/// and what has letters of its word on both sides (`McLean`). O(length).
NotesApart set_notes_apart(const RichText& rich, bool cell_is_raised);

}  // namespace reach::workbook
