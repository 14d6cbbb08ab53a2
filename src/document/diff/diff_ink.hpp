// How the lines of a diff are written: signs, colours, escapes. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach::document {

class DiffInk {
 public:
  explicit DiffInk(const DiffStyle& style) : raw_(style.raw), colour_(style.colour && !style.raw) {}

  /// `--- NAME` and `+++ NAME`; a name with blanks or special characters is quoted as GNU diff does.
  [[nodiscard]] std::string file_header(std::string_view name) const;
  /// `@@ -1,7 +1,7 @@`, from the two ranges.
  [[nodiscard]] std::string hunk_header(std::string_view before, std::string_view after) const;
  /// Appends the line at [begin, end) of a text, including its break, after `sign`: ' ', '-' or '+'. If raw, exactly
  /// its bytes; otherwise printable characters and tabs, without a byte order mark.
  void append(std::string& out, char sign, std::string_view text, std::size_t begin, std::size_t end) const;

 private:
  [[nodiscard]] std::string painted(char sign, std::string_view line) const;

  bool raw_;
  bool colour_;
};

}  // namespace reach::document
