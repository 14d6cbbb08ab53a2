// Whether a table's mark has its lines for itself: a table within a sentence, or in the cell of another, breaks both.
// For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/document.hpp>

#include "document/html_tags.hpp"

namespace reach::document {

/// Asked for the tables of a text, in order.
class OwnLines {
 public:
  OwnLines(std::string_view text, Syntax syntax);

  /// Whether neither words nor the cell of a table stand beside the mark, on the lines of its opening and its end.
  /// Quoting, list markers, comments and the tags of blocks may. O(length of these lines), once for all on one line.
  bool has(const Mark& mark);

 private:
  /// What stands beside a mark: the words next to it, and the tag of a block that parts them from what is farther off.
  struct Beside {
    bool words = false;
    std::string tag;
  };

  /// A comment or a tag.
  struct Piece {
    std::size_t end = 0;
    std::string name;       ///< of a tag
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
  std::size_t read_;  ///< up to here the text is read
  Beside before_;     ///< what stands before there, on its line
};

}  // namespace reach::document
