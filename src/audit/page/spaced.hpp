// Tables with one space between their columns. For audit/page.
#pragma once

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Reads `Force 2016 2018` above at least two lines such as `Thames Valley 1,175 1,848`: a header of as many words, or
/// of periods, and names followed by as many figures. Returns the number of its lines, 0 if there is no table. O(n).
std::size_t take_spaced(TextLines lines, FoundTable& table);

}  // namespace reach::audit
