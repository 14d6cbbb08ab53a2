// Right-to-left names beside figures. For report and explain.
#pragma once

#include <string>
#include <string_view>

namespace reach {

/// Whether valid UTF-8 has a character of a right-to-left script. O(n).
bool has_right_to_left(std::string_view text);

/// The text between U+2068 and U+2069 if it has such characters (Unicode Annex #9, section 2.4.2); other text
/// unchanged. Without them, a terminal or page that reorders such text also reorders the row's figures: the right
/// numbers in the wrong columns.
std::string isolated(std::string text);

}  // namespace reach
