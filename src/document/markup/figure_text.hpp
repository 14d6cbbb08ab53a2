// Recognises one figure with its unit, as people write it in a sentence or a cell. For document.
#pragma once

#include <string_view>

namespace reach::document {

/// Whether a text is a single figure with at most a sign, a currency and a unit: `1,069`, `−28%`, `£4.50`, `3
/// percentage points`, `1.2 million`; with or without emphasis. A counted noun (`383 people`) is not a unit: it belongs
/// to the sentence. O(length).
bool is_figure(std::string_view text);

/// Whether a text is an interval, `61% to 77%`, `26.8 (24.4 to 29.2)`, or a verdict, `no clear change`. O(length).
bool is_verdict(std::string_view text);

/// Whether a text is a placeholder: `…`, `?`, `XX`, `TBC`, or any text, even empty, without letters and digits.
/// O(length).
bool is_placeholder(std::string_view text);

/// Whether a text could be a cell in a table of figures: a figure, or a symbol such as `[x]`. O(length).
bool is_cell(std::string_view text);

}  // namespace reach::document
