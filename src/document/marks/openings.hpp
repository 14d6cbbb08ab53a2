// Where marks open in a document: `<!-- reach:` outside of code. For document.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

namespace reach::document {

struct TagOpening {
  std::size_t at = 0;    ///< position of Markup::open
  std::size_t word = 0;  ///< position of the `r` of `reach`
  std::size_t kind = 0;  ///< position after the colon and white space
  bool first = false;    ///< the first thing on its line of Markdown, which turns the line into raw HTML
};

/// All openings, in order, in any letter case and spacing. In Markdown, fenced code and code spans are skipped. O(n).
std::vector<TagOpening> find_openings(std::string_view text, const Markup& markup);

}  // namespace reach::document
