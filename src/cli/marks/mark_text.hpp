// Tables that are no markup, made safe to stand in a document that is. For cli/marks.
#pragma once

#include <string>

#include <reach/document.hpp>
#include <reach/report.hpp>

namespace reach::cli {

/// Whether a table in a document would be read as markup. In Markdown, a fence (`fenced`) says that it is not; in a web
/// page it says nothing.
bool shows_markup(Syntax syntax, bool fenced);

/// A table of this format with nothing in it that HTML takes for markup: a name such as `<script>` is shown. Text, CSV
/// and TSV get entities; JSON gets its own escapes, and stays the same JSON. What is markup itself (Markdown, HTML) has
/// escaped its names already. O(n).
std::string without_markup(std::string text, const Format& format);

}  // namespace reach::cli
