// What a person would call one figure and its unit, as it stands in a sentence or a cell. For document.
#pragma once

#include <string_view>

namespace reach::document {

/// Whether a text is a single figure with at most a sign, a currency and a unit: `1,069`, `−28%`, `£4.50`, `3
/// percentage points`, `1.2 million`; with or without emphasis. A noun that is counted (`383 people`) is no unit: it is
/// a word of the sentence. O(length).
bool is_figure(std::string_view text);

/// Whether a text stands for a figure that is not there yet: `…`, `?`, `XX`, `TBC`, nothing at all. Without letters and
/// digits, any is. O(length).
bool is_placeholder(std::string_view text);

/// Whether a text is what the cell of a table of figures holds: a figure, or a symbol such as `[x]`. O(length).
bool is_cell(std::string_view text);

}  // namespace reach::document
