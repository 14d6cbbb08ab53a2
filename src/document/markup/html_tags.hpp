// Finds the ends of HTML tags and comments. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/markup/finder.hpp"

namespace reach::document {

/// Finds the ends of comments. If asked in ascending order, it goes through the text once, however many are not closed.
class Comments {
 public:
  explicit Comments(std::string_view text) : text_(text), closes_(text, kClose) {}
  /// The end of the comment that begins at `at`; npos if there is none or it is not closed.
  std::size_t end(std::size_t at);

 private:
  static constexpr std::string_view kClose = "-->";
  std::string_view text_;
  Finder closes_;
};

/// The end of the tag that begins at `at`; npos if it is not a tag: `a < b`, `<` without a letter after it, or one that
/// is not closed before the next `<` outside quotes. O(length).
std::size_t tag_end(std::string_view text, std::size_t at);

/// The name of a tag, in lower case, with its slash: `td`, `/title`. O(length).
std::string tag_name(std::string_view tag);

}  // namespace reach::document
