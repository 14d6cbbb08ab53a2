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

}  // namespace reach::document
