// The text that a reader sees in a marked-up document. For audit/page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

inline constexpr char kBreak = '\f';  ///< marks the end of a block of text within a line

/// The text without tags, comments, scripts and code. Entities become characters, line breaks are kept, block elements
/// are separated by `kBreak`, and headings and list items are written as in Markdown. HTML tables are moved to
/// `tables`. O(n): a closing tag that is missing is searched for only once.
std::string readable(std::string_view text, std::vector<FoundTable>& tables);

}  // namespace reach::audit
