// Comments → marks: pairs opening and closing comments, and finds their faults. For document.
#pragma once

#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "document/marks/fault.hpp"

namespace reach::document {

struct Marks {
  std::vector<Mark> marks;    ///< those without faults, in order
  std::vector<Fault> faults;  ///< errors, and warnings about values that turn their line into raw HTML
};

/// All marks of a text. Each mistake is reported once, without its consequences. O(n).
Marks find_marks(std::string_view text, const Markup& markup);

}  // namespace reach::document
