// The text of a document of a word processor (.docx, .odt), as blocks. For workbook and cli.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "workbook/archive/archive.hpp"

namespace reach::workbook {

enum class BlockKind : unsigned char {
  paragraph,
  heading,
  item,    ///< of a list
  note,    ///< a footnote or endnote
  box,     ///< text in a box or frame
  margin,  ///< a header or footer
  table,
};

/// A paragraph or a table. Line breaks within a paragraph are kept.
struct WrittenBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::vector<std::vector<std::string>> rows = {};  ///< of a table
  std::size_t level = 0;                            ///< of an item: how many lists its own is in
};

/// What readers see once all tracked changes are accepted: insertions are kept and deletions left out; hidden text,
/// comments, field codes and the marks of notes are left out too.
struct WrittenText {
  std::vector<WrittenBlock> blocks;  ///< as in the document; then notes, then headers and footers
  std::size_t deletions = 0;         ///< tracked deletions, which were left out
};

/// Whether an archive is such a document.
bool is_written_text(const Archive& archive);

/// The text of a .docx (ECMA-376) or .odt (ISO/IEC 26300); nothing, and `why`, if it is damaged, encrypted, or larger
/// than can be read. O(bytes).
std::optional<WrittenText> read_written_text(const Archive& archive, Trouble& why);

}  // namespace reach::workbook
