// The parts of a document in which `<!-- -->` is text that readers see, and not a comment. For document.
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
  std::string what;  ///< as a message names it: `an attribute`, ``the element `<title>` ``
};

/// In order, none within another; none in a plain text. Where it is simpler than HTML and CommonMark, a part is rather
/// left out: a warning that is wrong is worse than one that is missing. O(n).
std::vector<ShownPart> shown_parts(std::string_view text, Syntax syntax);

}  // namespace reach::document
