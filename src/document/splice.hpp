// Puts new bodies into a document, and checks that it still reads as the same document. For document.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach::document {

/// These lines as the body of a table's mark: each has the prefix of the mark's line, and `line_break` at its end.
/// O(n).
std::string table_body(const Document& document, const Mark& mark, std::string_view lines, std::string_view line_break);

/// The document's line break: the first outside bodies (unchanged by renewal), else the first in a table, else LF.
/// O(n).
std::string_view line_break_of(const Document& document);

/// The text with the truths of `stale` as bodies, and new seals in the closing marks that have one, or in all if
/// `seal_all`. `kept` marks stay unchanged: a seal would claim that reach wrote them. O(n).
std::string spliced(const Document& document, std::span<const StaleMark> stale, std::span<const WordyMark> kept,
                    bool seal_all);

/// Whether `text`, spliced from `document` and `stale`, has the same marks with exactly the expected bodies. O(n).
bool reads_back(const Document& document, std::span<const StaleMark> stale, std::string_view text);

}  // namespace reach::document
