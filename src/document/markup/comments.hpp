// Finds the ends of HTML comments. For document.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/markup/finder.hpp"

namespace reach::document {

/// Finds the ends of comments. If asked in ascending order, it reads the text once, however many are not closed.
class Comments {
 public:
  explicit Comments(std::string_view text) : text_(text), closes_(text, kClose) {}
  /// The end of the comment that begins at `at`; npos if there is none or it is not closed.
  std::size_t end(std::size_t at) {
    constexpr std::string_view kOpen = "<!--";
    if (!text_.substr(at).starts_with(kOpen)) return std::string_view::npos;
    const std::size_t close = closes_.next(at + kOpen.size());
    return close == std::string_view::npos ? close : close + kClose.size();
  }

 private:
  static constexpr std::string_view kClose = "-->";
  std::string_view text_;
  Finder closes_;
};

}  // namespace reach::document
