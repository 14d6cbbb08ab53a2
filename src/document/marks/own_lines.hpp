// Whether a table's mark is alone on its lines: a table within a sentence, or in a cell of another table, breaks both.
// For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/document.hpp>

#include "document/markup/comments.hpp"

namespace reach::document {

/// Must be asked about the tables of a text in order.
class OwnLines {
 public:
  OwnLines(std::string_view text, Syntax syntax);

  /// Whether there are neither words nor a table cell beside the mark, on the lines of its opening and its end. Quote
  /// markers, list markers, comments and the tags of blocks are allowed. O(length of these lines), once for all marks
  /// on a line.
  bool has(const Mark& mark);

 private:
  /// The content beside a mark: the words next to it, and the tag of a block that separates them from text farther
  /// away.
  struct Beside {
    bool words = false;
    std::string tag;
  };

  /// A comment or a tag.
  struct Piece {
    std::size_t end = 0;
    std::string name;       ///< the name of a tag
    bool is_block = false;  ///< the tag begins or ends a block
  };

  void read_before(std::size_t begin, std::size_t end);
  bool has_words_after(std::size_t begin);
  Piece piece_at(std::size_t at);
  [[nodiscard]] bool ends_what_began_above(std::size_t at) const;
  [[nodiscard]] bool is_word(char c) const;
  [[nodiscard]] std::size_t text_of_line(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  Syntax syntax_;
  Comments comments_;
  std::size_t read_;  ///< the text is read up to here
  Beside before_;     ///< the content before that point, on its line
};

}  // namespace reach::document
