// Block quotes and list items: the markers before the text of a line of Markdown. For document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace reach::document {

/// A place in a line, with its column (a tab extends to the next multiple of four). It may be inside a tab.
class Cursor {
 public:
  explicit Cursor(std::string_view line) : line_(line) {}
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::size_t column() const { return column_; }
  [[nodiscard]] bool at_end() const { return at_ == line_.size(); }
  [[nodiscard]] char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  [[nodiscard]] std::string_view rest() const { return line_.substr(at_); }

  /// Skips blanks up to `columns` columns; returns how many columns were skipped.
  std::size_t pass_blanks(std::size_t columns);
  /// Skips bytes that are not tabs.
  void pass(std::size_t bytes);

 private:
  std::string_view line_;
  std::size_t at_ = 0;
  std::size_t column_ = 0;
};

/// Whether a line's text is a rule: three or more of `*`, `-` or `_`, and blanks (CommonMark 0.31, section 4.1). O(n).
bool is_rule(std::string_view text);

/// The block quotes and list items that contain a line, outermost first (CommonMark 0.31, sections 5.1 and 5.2).
class Containers {
 public:
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// Skips the markers of open containers that the line has. Returns how many containers it continues.
  std::size_t match(Cursor& cursor);
  /// Closes the containers below `depth`.
  void close(std::size_t depth) { open_.resize(depth); }
  /// Skips the markers that open more containers, to a depth of 16. Returns whether there are any. With `in_paragraph`,
  /// a list item interrupts the paragraph above only if it has text and, if numbered, the number 1.
  bool open(Cursor& cursor, bool in_paragraph);

 private:
  struct Container {
    std::size_t width = 0;  ///< the indentation of a list item in columns; 0: a block quote
    bool is_empty = false;  ///< a list item without content so far: a blank line ends it
  };

  static bool ends_at_empty_line(const Container& container) { return container.width == 0 || container.is_empty; }
  static bool match(Container& container, Cursor& cursor);
  std::vector<Container> open_;
};

}  // namespace reach::document
