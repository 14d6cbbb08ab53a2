// Where marks open in a document: `<!-- reach:` outside of code. For document.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

namespace reach::document {

struct TagOpening {
  std::size_t at = 0;    ///< of Markup::open
  std::size_t word = 0;  ///< of the `r` of `reach`
  std::size_t kind = 0;  ///< behind the colon and white space
  bool first = false;    ///< the first thing on its line of Markdown, which it thereby makes raw HTML
};

/// All of them, in order, in any letter case and spacing. In Markdown, what stands in fenced code or in code spans is
/// none. O(n).
std::vector<TagOpening> find_openings(std::string_view text, const Markup& markup);

}  // namespace reach::document
