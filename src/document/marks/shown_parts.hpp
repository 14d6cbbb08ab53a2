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

/// The parts in order, not nested; empty for a plain text. Where this is simpler than HTML and CommonMark, it prefers
/// leaving out a part: a wrong warning is worse than a missing one. O(n).
std::vector<ShownPart> shown_parts(std::string_view text, Syntax syntax);

/// The end of the front matter; where there is none, of a byte order mark. O(n).
std::size_t front_matter_end(std::string_view text);

/// The text from `begin` on, with a blank for every byte of Markdown's code: fenced, indented, or in backticks. What is
/// before `begin` stays. O(n).
std::string without_code(std::string_view text, std::size_t begin);

}  // namespace reach::document
