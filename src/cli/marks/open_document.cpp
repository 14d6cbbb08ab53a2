#include "cli/marks/open_document.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/marks/document_kind.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/marks.hpp"
#include "diagnostic/codes/text.hpp"
#include "source/office.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

void refuse_office(std::string_view kind, const std::string& name, Diagnostics& findings) {
  refuse_as_text(name, fmt::format("this is {}: reach updates Markdown, HTML and text", kind),
                 "keep the text in Markdown or HTML, with the marks, and make this file from that", findings);
}

/// Warns, at the first mark, that readers see the marks in a kind of text without such comments.
void warn_of_kind(const UncommentedKind& kind, const Document& document, Diagnostics& findings) {
  const std::string hint = kind.marks.empty()
                               ? "write the document in Markdown or HTML, and make this file from that"
                               : fmt::format("write the marks as comments of {}: --marks '{}'", kind.name, kind.marks);
  findings.add(
      warning(code::visible_mark, fmt::format("this mark is not hidden: `<!-- -->` is not a comment in {}", kind.name))
          .hint(hint)
          .at(place_of(document, document.marks.front())));
}

/// Whether bytes, in whatever encoding, may hold a mark.
bool may_hold_marks(std::string_view bytes) {
  constexpr std::string_view kWord = "reach";
  std::size_t matched = 0;
  for (const char c : bytes) {
    if (c == '\0') continue;  // UTF-16
    const char letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    matched = letter == kWord[matched] ? matched + 1 : letter == kWord[0] ? 1 : 0;
    if (matched == kWord.size()) return true;
  }
  return false;
}

/// The document with this text, with or without marks.
std::optional<Document> read(const std::string& path, std::string text, const DocumentOptions& opening, const Io& io,
                             Diagnostics& findings) {
  const std::string name = path == "-" ? io.in.name : path;
  if (const std::string_view kind = office_kind(path, text); !kind.empty()) {
    refuse_office(kind, name, findings);
    return std::nullopt;
  }
  Markup markup = opening.markup.value_or(Markup{});
  markup.syntax = document_kind(path, opening.markup.has_value()).syntax;
  auto document = read_document(name, std::move(text), markup, findings);
  const UncommentedKind* kind = opening.markup ? nullptr : uncommented_kind(path);
  if (document && !document->marks.empty() && kind != nullptr) warn_of_kind(*kind, *document, findings);
  return document;
}

}  // namespace

void refuse_as_text(const std::string& name, std::string message, std::string hint, Diagnostics& findings) {
  findings.add(error(code::not_text, std::move(message)).hint(std::move(hint)).in(name));
}

std::optional<std::string> document_bytes(const std::string& path, const Io& io, Diagnostics& findings) {
  const bool named_well = path == "-" || is_descriptor(path) || check_regular(path, findings);
  return named_well ? read_whole(path, io.in, findings) : std::nullopt;
}

std::optional<Document> open_document(const std::string& path, const DocumentOptions& opening, const Io& io,
                                      Diagnostics& findings) {
  auto text = document_bytes(path, io, findings);
  if (!text) return std::nullopt;
  auto document = read(path, *std::move(text), opening, io, findings);
  if (!document || !document->marks.empty() || opening.allow_none) return document;
  findings.add(error(code::no_marks, "there is no mark in this document")
                   .hint(fmt::format("tie a figure to its data: {}; or --allow-none", sample_mark(opening)))
                   .in(document->name));
  return std::nullopt;
}

std::optional<Document> open_in_folder(const std::string& path, const DocumentOptions& opening, const Io& io,
                                       Diagnostics& findings) {
  auto text = read_whole(path, io.in, findings);
  if (!text) return std::nullopt;
  if (!may_hold_marks(*text)) return Document{path, {}, {}, {}};
  return read(path, *std::move(text), opening, io, findings);
}

bool is_as_read(const std::string& path, const std::optional<FileState>& state, std::string_view text, const Io& io,
                Diagnostics& findings) {
  if (file_state(path) == state) {
    Diagnostics unread;
    if (read_whole(path, io.in, unread) == text) return true;
  }
  findings.add(error(code::document_changed, "this document was changed while reach worked it out")
                   .hint("save it where it is open, and run it again")
                   .in(path));
  return false;
}

Markup markup_of(const std::string& path) {
  Markup markup;
  markup.syntax = document_kind(path, false).syntax;
  return markup;
}

std::string sample_mark(const DocumentOptions& opening) {
  const Markup markup = opening.markup.value_or(Markup{});
  return fmt::format("{} reach:data counts.csv {}", markup.open, markup.close);
}

}  // namespace reach::cli
