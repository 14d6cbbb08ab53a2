// Recognises a sentence that reach wrote, with whatever figures. For document.
#pragma once

#include <string_view>

namespace reach::document {

/// Whether every word of a text is one that `reach:sentence` writes, or is in the sentence as it should be now, such as
/// a name. Words with a digit are figures. A word that a person added is neither. O(length).
bool is_written_sentence(std::string_view text, std::string_view truth);

}  // namespace reach::document
