#include "document/marks/shown_parts.hpp"

#include <algorithm>
#include <array>

#include "document/markup/lines.hpp"
#include "document/markup/markdown_lines.hpp"
#include "document/markup/page_pieces.hpp"
#include "text/unicode.hpp"

namespace reach::document {
namespace {

std::string_view line_at(std::string_view text, std::size_t at) { return text.substr(at, line_end(text, at) - at); }

std::string_view without_blank_end(std::string_view line) {
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

/// The lines that enclose front matter in YAML, TOML and JSON.
struct Fence {
  std::string_view open, close, other_close;
};
constexpr auto kFences = std::to_array<Fence>({{"---", "---", "..."}, {"+++", "+++", "+++"}, {"{", "}", "}"}});

/// Whether a line looks like a key of YAML, TOML or JSON, a table of TOML, or a comment.
bool is_metadata(std::string_view line) {
  const std::size_t key = std::min(line.find_first_of(":="), line.size());
  const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  const bool has_key = key > 0 && key < line.size() && (first == 0 || line[first] == '"');
  return has_key || line.starts_with('[') || line.starts_with('#');
}

/// Adds the lines of front matter at the start, except its own comments, which are not shown. Returns its end.
std::size_t add_front_matter(std::string_view text, std::vector<ShownPart>& parts) {
  const std::size_t first = text_begin(text);
  const auto* const fence = std::ranges::find(kFences, without_blank_end(line_at(text, first)), &Fence::open);
  if (fence == kFences.end()) return first;
  std::vector<ShownPart> found;
  for (std::size_t at = past_break(text, first + line_at(text, first).size()); at < text.size();) {
    const std::string_view line = line_at(text, at);
    const std::size_t next = past_break(text, at + line.size());
    if (const auto end = without_blank_end(line); end == fence->close || end == fence->other_close) {
      parts.insert(parts.end(), found.begin(), found.end());
      return next;
    }
    if (found.empty() && !is_metadata(line)) return first;
    const std::size_t comment = line.find_first_not_of(" \t");
    const bool hidden = comment != std::string_view::npos && line[comment] == '#';
    found.push_back({at, hidden ? at : next, "the front matter"});
    at = next;
  }
  return first;
}

/// Blanks the code spans of a line that begin and end on it.
void blank_code_spans(std::string& text, std::size_t begin, std::size_t end) {
  const std::string_view line = std::string_view(text).substr(0, end);
  const auto run_at = [&](std::size_t at) { return std::min(line.find_first_not_of('`', at), end) - at; };
  for (std::size_t at = line.find('`', begin); at < end; at = line.find('`', at)) {
    const std::size_t length = run_at(at);
    std::size_t close = line.find('`', at + length);
    while (close < end && run_at(close) != length) close = line.find('`', close + run_at(close));
    if (close < end) blank_out(text, at, close + length);
    at = close < end ? close + length : at + length;
  }
}

/// Adds indented code. Returns the text with a blank for every byte of code, so that no tags are found in it.
std::string add_indented_code(std::string_view text, std::size_t begin, std::vector<ShownPart>& parts) {
  std::string without_code(text);
  MarkdownLines lines;
  for (std::size_t at = begin; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const LineKind kind = lines.read(line).kind;
    if (kind == LineKind::code) parts.push_back({at, at + line.size(), "an indented code block"});
    if (kind == LineKind::code || kind == LineKind::fenced) {
      blank_out(without_code, at, at + line.size());
    } else {
      blank_code_spans(without_code, at, at + line.size());
    }
    at = past_break(text, at + line.size());
  }
  return without_code;
}

/// Adds attributes, and the elements whose content is read as text.
void add_page_parts(std::string_view text, std::size_t begin, std::vector<ShownPart>& parts) {
  each_piece(text, begin, [&](const PagePiece& piece) {
    const bool marked = text.substr(piece.begin, piece.end - piece.begin).rfind('<') > 0;
    if (piece.kind == PagePieceKind::tag && marked) parts.push_back({piece.begin, piece.end, "an attribute"});
    if (piece.kind == PagePieceKind::raw)
      parts.push_back({piece.begin, piece.end, "the element " + in_backticks("<" + piece.name + ">")});
  });
}

}  // namespace

std::size_t front_matter_end(std::string_view text) {
  std::vector<ShownPart> parts;
  return add_front_matter(text, parts);
}

std::string without_code(std::string_view text, std::size_t begin) {
  std::vector<ShownPart> parts;
  return add_indented_code(text, begin, parts);
}

std::vector<ShownPart> shown_parts(std::string_view text, Syntax syntax) {
  std::vector<ShownPart> parts;
  if (syntax == Syntax::plain) return parts;
  const std::size_t begin = add_front_matter(text, parts);
  std::string without_code;
  if (syntax == Syntax::markdown) text = without_code = add_indented_code(text, begin, parts);
  add_page_parts(text, begin, parts);
  std::ranges::stable_sort(parts, {}, &ShownPart::begin);
  return parts;
}

}  // namespace reach::document
