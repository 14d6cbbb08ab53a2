// Marks in places where a comment is no comment, so that readers see it. For document.
#pragma once

#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "document/fault.hpp"

namespace reach::document {

/// A warning for each mark that readers of the document see: in an attribute, in `<title>` and its like, in front
/// matter, in indented code. What --marks opens in another way is not judged. O(n).
std::vector<Fault> shown_marks(std::string_view text, const Markup& markup, const std::vector<Mark>& marks);

}  // namespace reach::document
