// Finds marks in places where a comment is visible text. For document.
#pragma once

#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "document/marks/fault.hpp"

namespace reach::document {

/// A warning for each mark that readers of the document see: in an attribute, in elements such as `<title>`, in front
/// matter, in indented code. Only marks that are HTML comments are checked. O(n).
std::vector<Fault> shown_marks(std::string_view text, const Markup& markup, const std::vector<Mark>& marks);

}  // namespace reach::document
