// The text that a reader sees in a marked-up document. For audit/page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

inline constexpr char kBreak = '\f';  ///< marks the end of a block of text within a line

/// The text without tags, comments, scripts and code, with entities as characters and its line breaks kept. Block
/// elements are separated by `kBreak`; headings and list items are written as in Markdown. HTML tables are added to
/// `tables`. O(n): nothing that is left open is searched for twice.
std::string readable(std::string_view text, std::vector<FoundTable>& tables);

}  // namespace reach::audit
