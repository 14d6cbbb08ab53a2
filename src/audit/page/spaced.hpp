// Small tables without rules: two columns, or one space between the columns. For audit/page.
#pragma once

#include <cstddef>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Reads a header and at least two lines (three with commas, of two columns) of a name or a period and figures, between
/// tabs, spaces, commas or semicolons. Returns the number of its lines, 0 if there is no table. O(n).
std::size_t take_plain(TextLines lines, FoundTable& table);

/// Reads `Force 2016 2018` above at least two lines such as `Thames Valley 1,175 1,848`: a header of as many words, or
/// with as many periods, and names or periods followed by as many figures; as above.
std::size_t take_spaced(TextLines lines, FoundTable& table);

}  // namespace reach::audit
