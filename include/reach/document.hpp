// document: text with marks → the marks, and the same text with up-to-date contents. For document and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach {

/// A document's kind of text: it decides where a mark counts as code, and where readers would see it.
enum class Syntax : std::uint8_t {
  markdown,  ///< marks in fenced or inline code are plain text; warns about a value mark at the start of a line
  html,
  plain,  ///< any other text, with its own mark delimiters
};

/// How a document is written.
struct Markup {
  std::string open = "<!--";  ///< begins a mark; followed by `reach:`
  std::string close = "-->";  ///< ends it
  Syntax syntax = Syntax::markdown;
};

enum class MarkKind : std::uint8_t { data, value, table, sentence };

/// A mark and what it holds. Offsets are bytes of Document::text.
struct Mark {
  MarkKind kind = MarkKind::data;
  std::string arguments;       ///< what follows the kind, trimmed, with single spaces
  std::uint64_t line = 0;      ///< line of its opening, from 1
  std::uint64_t column = 0;    ///< column of its opening, in code points, from 1
  std::size_t line_begin = 0;  ///< start of the line of its opening
  std::size_t begin = 0;       ///< start of the opening mark
  std::size_t body_begin = 0;  ///< end of the opening mark
  std::size_t body_end = 0;    ///< start of the closing mark; body_begin for a data mark, which has no closing mark
  std::size_t end = 0;         ///< end of the closing mark
  std::string seal;            ///< the checksum in the closing mark; empty: no checksum
};

struct Document {
  std::string name;  ///< for messages
  std::string text;
  Markup markup;
  std::vector<Mark> marks;  ///< in order
};

/// Finds the marks of a text. Returns nothing after reporting every unclosed, nested, crossed or unknown mark, every
/// table mark that shares a line with other text, and bytes that are not text (UTF-16, NUL). Warns about marks that
/// readers would see. O(n).
std::optional<Document> read_document(std::string name, std::string text, const Markup& markup,
                                      Diagnostics& diagnostics);

std::string_view body(const Document& document, const Mark& mark);

/// The place of a mark's opening, with its snippet. O(1), however many marks are on a line.
Place place_of(const Document& document, const Mark& mark);

/// Returns what a mark should contain: a value as part of a sentence, a sentence, or a table as lines that each end
/// with LF. Called for each mark in order, including data marks, for which it returns an empty text. Returns nothing
/// after reporting why there is no content.
using Content = std::function<std::optional<std::string>(const Mark&)>;

struct RenewOptions {
  bool seal = false;   ///< give every closing mark a checksum, not just those that have one
  bool force = false;  ///< also overwrite bodies with a person's words
};

/// A mark whose body is out of date.
struct StaleMark {
  std::size_t mark = 0;  ///< index into Document::marks
  std::string says;      ///< the current body
  std::string truth;     ///< the body as it should be
  bool edited = false;   ///< the seal shows that `says` is not what reach last wrote: someone edited it by hand
};

/// A mark whose body a person wrote: it has more than a figure and its unit, or is not a table. Renewal leaves it
/// unchanged.
struct WordyMark {
  std::size_t mark = 0;    ///< index into Document::marks
  std::string words;       ///< the first line that is not a figure or table; for a value, the whole body
  std::uint64_t line = 0;  ///< the line on which these words begin
  std::uint64_t end = 0;   ///< the line of its `reach:end`
};

struct Renewal {
  std::string text;              ///< the document as it should be
  std::size_t contents = 0;      ///< how many values and tables it has
  std::vector<StaleMark> stale;  ///< in order; empty if nothing but seals differs
  std::vector<WordyMark> wordy;  ///< in order; empty with RenewOptions::force
};

/// The document with up-to-date contents. Line ends follow the document; each line of a table gets the indentation or
/// quoting (`> `) of its mark. Returns nothing after reporting contents that are unavailable, or that would break the
/// marks: the result is read again to check that marks and contents are the same. A body that a person wrote stays,
/// unless forced; a body whose seal shows that reach wrote it is never treated as a person's. O(n), plus the cost of
/// the contents.
std::optional<Renewal> renew(const Document& document, const Content& content, const RenewOptions& options,
                             Diagnostics& diagnostics);

struct DiffStyle {
  bool colour = false;
  bool raw = false;      ///< write exact bytes, for patch(1); otherwise escape terminal control sequences
  std::string folder{};  ///< paths are written relative to this folder, because patch(1) rejects absolute paths; empty:
                         ///< paths as they are
};

/// The unified diff of a document and its renewal, with three lines of context; empty if they are equal. O(n), plus at
/// most the square of the number of lines for each stale body of moderate size.
std::string unified_diff(const Document& document, const Renewal& renewal, const DiffStyle& style);

}  // namespace reach
