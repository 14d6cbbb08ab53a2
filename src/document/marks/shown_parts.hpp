// The parts of a document in which `<!-- -->` is visible text, not a comment. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

namespace reach::document {

struct ShownPart {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string what;  ///< its name in messages: `an attribute`, ``the element `<title>` ``
};

/// The parts in order, not nested; empty for a plain text. Simpler than HTML and CommonMark: in doubt, a part is left
/// out, because a wrong warning is worse than a missing one. O(n).
std::vector<ShownPart> shown_parts(std::string_view text, Syntax syntax);

/// The end of the front matter or, without it, of a byte order mark. O(n).
std::size_t front_matter_end(std::string_view text);

/// The text with a blank for every byte of Markdown code (fenced, indented, or in backticks) from `begin` on. O(n).
std::string without_code(std::string_view text, std::size_t begin);

}  // namespace reach::document
