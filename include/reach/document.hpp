// document: text with marks → the marks, and the same text with true contents. For document and cli.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

namespace reach {

/// What kind of text a document is: where a mark is code, and where readers would see it.
enum class Syntax : std::uint8_t {
  markdown,  ///< marks in fenced or inline code are text; a value at the start of a line is warned about
  html,
  plain,  ///< any other, with marks of its own
};

/// How a document is written.
struct Markup {
  std::string open = "<!--";  ///< begins a mark; `reach:` follows
  std::string close = "-->";  ///< ends it
  Syntax syntax = Syntax::markdown;
};

enum class MarkKind : std::uint8_t { data, value, table };

/// A mark and what it holds. Offsets are bytes of Document::text.
struct Mark {
  MarkKind kind = MarkKind::data;
  std::string arguments;       ///< what follows the kind, trimmed, white space as single spaces
  std::uint64_t line = 0;      ///< of its opening, from 1
  std::uint64_t column = 0;    ///< of its opening: code points, from 1
  std::size_t line_begin = 0;  ///< of the line of its opening
  std::size_t begin = 0;       ///< of the opening mark
  std::size_t body_begin = 0;  ///< behind it
  std::size_t body_end = 0;    ///< of the closing mark; of a data mark, which has none, body_begin
  std::size_t end = 0;         ///< behind the closing mark
  std::string seal;            ///< the checksum in the closing mark; empty: none
};

struct Document {
  std::string name;  ///< for messages
  std::string text;
  Markup markup;
  std::vector<Mark> marks;  ///< in order
};

/// Finds the marks of a text, or nothing after reporting every one that is unclosed, nested, crossed or unknown, a
/// table's without lines of its own, and a text that is none (UTF-16, NUL). Warns about marks that readers see. O(n).
std::optional<Document> read_document(std::string name, std::string text, const Markup& markup,
                                      Diagnostics& diagnostics);

std::string_view body(const Document& document, const Mark& mark);

/// The place of a mark's opening, with its snippet. O(1), however many marks stand on a line.
Place place_of(const Document& document, const Mark& mark);

/// What a mark should hold: a value as it stands in a sentence, a table as lines that end with LF. Asked for each mark
/// in order, for data marks too (which it answers with an empty text). Nothing after reporting why there is none.
using Content = std::function<std::optional<std::string>(const Mark&)>;

struct RenewOptions {
  bool seal = false;   ///< give every closing mark a checksum, not only those that have one
  bool force = false;  ///< write bodies that hold a person's words, too
};

/// A mark whose body is not what it should be.
struct StaleMark {
  std::size_t mark = 0;  ///< index into Document::marks
  std::string says;      ///< the body as it stands
  std::string truth;     ///< the body as it should be
  bool edited = false;   ///< its seal shows that `says` is not what was last written: edited by hand
};

/// A mark whose body a person wrote: more than a figure and its unit, or no table. Renewal leaves it as it is.
struct WordyMark {
  std::size_t mark = 0;    ///< index into Document::marks
  std::string words;       ///< the first line that is no figure or table; of a value, the whole body
  std::uint64_t line = 0;  ///< where these words begin
  std::uint64_t end = 0;   ///< the line of its `reach:end`
};

struct Renewal {
  std::string text;              ///< the document as it should be
  std::size_t contents = 0;      ///< values and tables
  std::vector<StaleMark> stale;  ///< in order; empty where at most seals differ
  std::vector<WordyMark> wordy;  ///< in order; empty with RenewOptions::force
};

/// The document with true contents: line ends as the document has them, the indentation or quoting (`> `) of a table's
/// mark before each of its lines. Nothing after reporting contents that are not to be had, or that would break the
/// marks (the text is read again before it is given: same marks, same contents). A body that a person wrote stays,
/// unless forced; one whose seal shows that reach wrote it is never taken for such. O(n) besides what the contents
/// cost.
std::optional<Renewal> renew(const Document& document, const Content& content, const RenewOptions& options,
                             Diagnostics& diagnostics);

struct DiffStyle {
  bool colour = false;
  bool raw = false;      ///< the very bytes, for patch(1); else what steers a terminal is escaped
  std::string folder{};  ///< names of what lies in it begin there: patch(1) takes no absolute ones; empty: as they are
};

/// The unified diff of a document and its renewal, three lines of context; empty where they are equal. O(n), and at
/// most the square of a body's lines for each stale body of moderate size.
std::string unified_diff(const Document& document, const Renewal& renewal, const DiffStyle& style);

}  // namespace reach
