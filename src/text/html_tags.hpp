// Reads HTML tags. For every module.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reach {

/// The end of the tag that begins at `at`; npos if it is not a tag: `a < b`, `<` without a letter after it, or one that
/// is not closed before the next `<` outside quotes, or within `most` characters. O(length).
std::size_t tag_end(std::string_view text, std::size_t at, std::size_t most = std::string_view::npos);

/// The name of the tag that a text begins with, in lower case, with its slash: `td`, `/title`. O(length of the name).
std::string tag_name(std::string_view tag);

}  // namespace reach
