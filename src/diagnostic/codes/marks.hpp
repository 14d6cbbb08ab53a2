// Codes: the marks of a document. For diagnostic, document and cli.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_mark{"bad-mark", Severity::error,
                                   "a mark that is unclosed, nested, unknown, or not understood"};
inline constexpr CodeInfo no_marks{"no-marks", Severity::error, "a document without any mark"};
inline constexpr CodeInfo holds_words{"holds-words", Severity::error, "a mark around more than its figure or table"};
inline constexpr CodeInfo raw_html{"raw-html", Severity::warning,
                                   "a value that begins a line of Markdown, which makes it raw HTML"};
inline constexpr CodeInfo visible_mark{"visible-mark", Severity::warning, "a mark that readers of the document see"};
inline constexpr CodeInfo data_twice{"data-twice", Severity::warning, "two data marks of one name"};

}  // namespace reach::code
