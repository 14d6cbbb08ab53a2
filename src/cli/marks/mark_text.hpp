// Makes tables and sentences that are not markup safe inside a document that is. For cli/marks and cli/command.
#pragma once

#include <string>
#include <string_view>

#include <reach/document.hpp>
#include <reach/report.hpp>

namespace reach::cli {

/// Whether a table in a document would be read as markup. In Markdown, a fence (`fenced`) prevents that; in a web page
/// it does not.
bool shows_markup(Syntax syntax, bool fenced);

/// A table of this format without anything that HTML reads as markup: a name such as `<script>` is shown. Text, CSV and
/// TSV get entities; JSON gets its own escapes and keeps its meaning. Formats that are markup (Markdown, HTML) have
/// already escaped their names. O(n).
std::string without_markup(std::string text, const Format& format);

/// A sentence as part of a document: what would be markup in it is written as entities, which hold in Markdown as well.
/// O(n).
std::string in_prose(std::string_view text, Syntax syntax);

}  // namespace reach::cli
