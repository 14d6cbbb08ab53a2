// Comments → marks: what opens, what closes it, and what is wrong with them. For document.
#pragma once

#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "document/fault.hpp"

namespace reach::document {

struct Marks {
  std::vector<Mark> marks;    ///< the sound ones, in order
  std::vector<Fault> faults;  ///< errors, and values that make raw HTML of their line
};

/// All marks of a text. A mistake has one fault: what follows from it is not reported. O(n).
Marks find_marks(std::string_view text, const Markup& markup);

}  // namespace reach::document
