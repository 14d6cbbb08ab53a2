// New bodies put into a document, and whether it then still reads as the same one. For document.
#pragma once

#include <span>
#include <string>

#include <reach/document.hpp>

namespace reach::document {

/// What a table's mark should hold for these lines: each behind what the mark's own line begins with, ended by
/// `line_break`. O(n).
std::string table_body(const Document& document, const Mark& mark, std::string_view lines, std::string_view line_break);

/// The line break of the document: the first outside its bodies, which renewal leaves alone; else the first within a
/// table, else LF. O(n).
std::string_view line_break_of(const Document& document);

/// The text with the truths of `stale` for bodies, and new seals in the closing marks that have one, or in all; `kept`
/// marks stay as they are: a seal would say that reach wrote them. O(n).
std::string spliced(const Document& document, std::span<const StaleMark> stale, std::span<const WordyMark> kept,
                    bool seal_all);

/// Whether `text`, which was spliced from these, reads as the same marks with just these bodies. O(n).
bool reads_back(const Document& document, std::span<const StaleMark> stale, std::string_view text);

}  // namespace reach::document
