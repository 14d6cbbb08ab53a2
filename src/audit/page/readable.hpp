// What a reader sees of a marked-up text. For audit/page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

inline constexpr char kBreak = '\f';  ///< stands where a block of text ends within a line

/// The text without tags, comments, scripts and code, its entities as characters and its line breaks kept; block
/// elements are parted by `kBreak`, headings and list items are written as Markdown has them. HTML tables go to
/// `tables`. O(n): nothing that is left open is looked for twice.
std::string readable(std::string_view text, std::vector<FoundTable>& tables);

}  // namespace reach::audit
