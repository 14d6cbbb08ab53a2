// Block quotes and list items: what stands before the text of a line of Markdown. For the files of document.
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

/// The block quotes and list items that a line stands in, outermost first (CommonMark 0.31, sections 5.1 and 5.2). A
/// line that goes on without them ends them: laziness is not followed, which shows marks rather than hiding them.
class Containers {
 public:
  /// Passes the markers of those that are open, as far as the line has them; the others end. Gives whether it has all.
  bool match(Cursor& cursor);
  /// Passes the markers that open further ones. Gives whether there are any. Deeper than 16 nothing is opened.
  bool open(Cursor& cursor);

 private:
  struct Container {
    std::size_t width = 0;  ///< the columns by which a list item is indented; 0: a block quote
  };

  bool match_nothing();
  static bool match(const Container& container, Cursor& cursor);
  std::vector<Container> open_;
};

}  // namespace reach::document
