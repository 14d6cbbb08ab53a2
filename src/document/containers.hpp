// Block quotes and list items: what stands before the text of a line of Markdown. For document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace reach::document {

/// A place in a line, with its column (a tab goes to the next multiple of four). A tab may be passed in part.
class Cursor {
 public:
  explicit Cursor(std::string_view line) : line_(line) {}
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::size_t column() const { return column_; }
  [[nodiscard]] bool at_end() const { return at_ == line_.size(); }
  [[nodiscard]] char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  [[nodiscard]] std::string_view rest() const { return line_.substr(at_); }

  /// Passes blanks of at most `columns` columns, and gives how many they were.
  std::size_t pass_blanks(std::size_t columns);
  /// Passes bytes that are no tabs.
  void pass(std::size_t bytes);

 private:
  std::string_view line_;
  std::size_t at_ = 0;
  std::size_t column_ = 0;
};

/// Whether a line's text is a rule: three or more of `*`, `-` or `_`, and blanks (CommonMark 0.31, section 4.1). O(n).
bool is_rule(std::string_view text);

/// The block quotes and list items that a line stands in, outermost first (CommonMark 0.31, sections 5.1 and 5.2).
class Containers {
 public:
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// Passes the markers of those that are open, as far as the line has them. Gives how many of them it has.
  std::size_t match(Cursor& cursor);
  /// Ends those below `depth`.
  void close(std::size_t depth) { open_.resize(depth); }
  /// Passes the markers that open further ones. Gives whether there are any. Deeper than 16 nothing is opened.
  /// `in_paragraph`: a list item that would interrupt the text above must have text itself, and number 1.
  bool open(Cursor& cursor, bool in_paragraph);

 private:
  struct Container {
    std::size_t width = 0;  ///< the columns by which a list item is indented; 0: a block quote
    bool is_empty = false;  ///< a list item with nothing in it yet: a blank line ends it
  };

  static bool ends_at_empty_line(const Container& container) { return container.width == 0 || container.is_empty; }
  static bool match(Container& container, Cursor& cursor);
  std::vector<Container> open_;
};

}  // namespace reach::document
