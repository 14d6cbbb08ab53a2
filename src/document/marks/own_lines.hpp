// Checks that a table's mark is alone on its lines: in a sentence or a cell, it would break both. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/document.hpp>

#include "document/markup/comments.hpp"

namespace reach::document {

/// Checks the tables of a text, in order only.
class OwnLines {
 public:
  OwnLines(std::string_view text, Syntax syntax);

  /// Whether no words and no table cell are beside the mark, on the lines where it opens and ends. Quote markers, list
  /// markers, comments and tags of blocks are allowed. O(length of these lines), once for all marks on a line.
  bool has(const Mark& mark);

 private:
  /// What is before a mark on its line, after the last tag of a block: whether there are words, and that tag.
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
