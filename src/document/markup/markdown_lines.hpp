// The role of each line of a Markdown document: text, code, raw HTML. For document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/markup/containers.hpp"

namespace reach::document {

enum class LineKind : std::uint8_t {
  blank,
  fenced,   ///< within fenced code, or the fence itself
  raw,      ///< HTML, not Markdown: from a comment at the start of a line to the line where it ends
  code,     ///< indented code; marks in it are found
  alone,    ///< a heading, its underline, a rule, or a table row: code spans do not cross it
  begins,   ///< the first line of a paragraph, as far as the line shows: code spans end before it
  goes_on,  ///< a line that may continue the paragraph above
};

struct LineRole {
  LineKind kind = LineKind::blank;
  std::size_t text = 0;    ///< where its text begins in the line, after quote markers, list markers and indentation
  bool opens_raw = false;  ///< the first line of raw HTML
};

/// Reads lines in order (CommonMark 0.31: fenced code 4.5, HTML blocks of the second kind 4.6). Where this is simpler
/// than CommonMark, it prefers finding a mark to treating it as code: a wrongly found mark gets noticed.
class MarkdownLines {
 public:
  /// `line` without its break. O(length).
  LineRole read(std::string_view line);

 private:
  /// A block that spans several lines, in the innermost container.
  struct Block {
    char fence = '\0';       ///< '`' or '~'; '\0' for a comment
    std::size_t length = 0;  ///< length of the fence
  };

  LineRole inside(Cursor cursor);
  LineRole role(Cursor text, bool goes_on);
  void open_block(std::string_view text);

  Containers containers_;
  std::optional<Block> block_;
  bool in_paragraph_ = false;  ///< the next line may continue the paragraph
};

}  // namespace reach::document
