// Recognises a sentence that reach wrote, whatever its figures. For document.
#pragma once

#include <string_view>

namespace reach::document {

/// Whether every word of a text is one that `reach:sentence` writes, is also in `truth` (such as a name), or has a
/// digit and so is a figure. Any other word was added by a person. O(length).
bool is_written_sentence(std::string_view text, std::string_view truth);

}  // namespace reach::document
