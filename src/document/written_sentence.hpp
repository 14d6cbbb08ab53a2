// Recognises a sentence that reach wrote, with whatever figures. For document.
#pragma once

#include <string_view>

namespace reach::document {

/// Whether all words of a text are those that `reach:sentence` writes, or are in what it should say now, such as names.
/// What has a digit is a figure. A word that a person added is neither. O(length).
bool is_written_sentence(std::string_view text, std::string_view truth);

}  // namespace reach::document
