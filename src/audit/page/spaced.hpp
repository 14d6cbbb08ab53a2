// Small tables without rules: two columns, or one space between the columns. For audit/page.
#pragma once

#include <cstddef>

#include "audit/page/text_lines.hpp"

namespace reach::audit {

/// Reads a header and at least two lines of a name or period and figures, separated by tabs, spaces, commas or
/// semicolons; two columns separated by commas need three lines. Returns how many lines the table takes; 0 if there is
/// none. O(n).
std::size_t take_plain(TextLines lines, FoundTable& table);

/// The same for single spaces: `Force 2016 2018` above at least two lines such as `Thames Valley 1,175 1,848`. The
/// header has one word, or one period, for each column of figures.
std::size_t take_spaced(TextLines lines, FoundTable& table);

}  // namespace reach::audit
