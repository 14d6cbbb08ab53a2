// The tags and comments of HTML, as far as where they end. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/finder.hpp"

namespace reach::document {

/// Finds where comments end, asked in ascending order: once through the text, however many are not closed.
class Comments {
 public:
  explicit Comments(std::string_view text) : text_(text), closes_(text, kClose) {}
  /// Behind the comment that begins at `at`; npos where none does or it is not closed.
  std::size_t end(std::size_t at);

 private:
  static constexpr std::string_view kClose = "-->";
  std::string_view text_;
  Finder closes_;
};

/// Behind the tag that begins at `at`; npos where what stands there is none: `a < b`, `<` with no letter behind it, one
/// that is not closed before the next `<` outside of quotes. O(length).
std::size_t tag_end(std::string_view text, std::size_t at);

/// The name of a tag, in lower case, with its slash: `td`, `/title`. O(length).
std::string tag_name(std::string_view tag);

}  // namespace reach::document
