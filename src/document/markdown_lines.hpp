// What each line of a Markdown document is: text, code, raw HTML. For document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/containers.hpp"

namespace reach::document {

enum class LineKind : std::uint8_t {
  blank,
  fenced,   ///< within fenced code, or the fence itself
  raw,      ///< nothing in it is Markdown: HTML from a comment that begins a line to the line that ends this
  code,     ///< indented code, in which marks are found
  alone,    ///< a heading, its underline, a rule, or the row of a table: no code span goes beyond it
  begins,   ///< the first line of a paragraph, as far as this can be told from the line: code spans end before it
  goes_on,  ///< a line that may go on with the paragraph above
};

struct LineRole {
  LineKind kind = LineKind::blank;
  std::size_t text = 0;    ///< where its text begins in the line, behind quoting, list markers and indentation
  bool opens_raw = false;  ///< the first line of raw HTML
};

/// Reads lines in order (CommonMark 0.31: fenced code 4.5, HTML blocks of the second kind 4.6). Where it is simpler
/// than CommonMark, a mark is rather found than taken for code: a mark that is wrongly found makes itself heard.
class MarkdownLines {
 public:
  /// `line` without its break. O(length).
  LineRole read(std::string_view line);

 private:
  /// What goes on from line to line, in the innermost container.
  struct Block {
    char fence = '\0';       ///< '`' or '~'; else it is a comment
    std::size_t length = 0;  ///< of the fence
  };

  LineRole inside(Cursor cursor);
  LineRole role(Cursor text, bool goes_on);
  void open_block(std::string_view text);

  Containers containers_;
  std::optional<Block> block_;
  bool in_paragraph_ = false;  ///< the line above may go on
};

}  // namespace reach::document
