#include "document/marks/new_marks.hpp"

#include "document/marks/shown_parts.hpp"
#include "document/markup/lines.hpp"
#include "document/markup/link_parts.hpp"
#include "document/markup/page_pieces.hpp"

namespace reach::document {
namespace {

/// Blanks what a static site generator replaces: `{{ … }}`, `{% … %}`, and the attributes `{#…}`, `{.…}` and `{:…}`,
/// each within a line.
void blank_templates(std::string& text) {
  constexpr std::string_view kSecond = "{%#.:";
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    if (at + 1 == text.size() || kSecond.find(text[at + 1]) == std::string_view::npos) continue;
    const std::size_t end = text.find_first_of("}\n\r", at);
    if (end == std::string::npos) return;
    blank_out(text, at, end);
  }
}

/// The end of the `body` tag of a page; without one, the end of its declarations.
std::size_t page_begin(std::string_view text, std::size_t begin) {
  std::size_t declared = begin, first = begin, body = 0;
  each_piece(text, begin, [&](const PagePiece& piece) {
    if (body == 0 && piece.kind == PagePieceKind::tag && piece.name == "body") body = piece.end;
    const bool is_first = past_space(text, first) == piece.begin && piece.kind <= PagePieceKind::declaration;
    if (is_first) first = piece.end;
    if (is_first && piece.kind == PagePieceKind::declaration) declared = piece.end;
  });
  return body > 0 ? body : declared;
}

/// The end of a title block of Pandoc, `% title`, whose indented lines continue it; `begin` if there is none.
std::size_t title_block_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && (text[at] == '%' || (at > begin && text[at] == ' ')))
    at = past_break(text, line_end(text, at));
  return at;
}

}  // namespace

std::string markable_text(const Document& document) {
  const std::string& text = document.text;
  const std::size_t begin = front_matter_end(text);
  const bool markdown = document.markup.syntax == Syntax::markdown;
  std::string left = markdown ? without_code(text, begin) : text;
  blank_out(left, 0, begin);
  const std::string tagged = left;
  each_piece(tagged, begin, [&](const PagePiece& piece) { blank_out(left, piece.begin, piece.end); });
  for (const Mark& mark : document.marks) blank_out(left, mark.begin, mark.end);
  blank_templates(left);
  if (markdown) blank_links(left);
  return left;
}

std::size_t data_mark_place(const Document& document) {
  const std::size_t begin = front_matter_end(document.text);
  return document.markup.syntax == Syntax::html ? page_begin(document.text, begin)
                                                : title_block_end(document.text, begin);
}

}  // namespace reach::document
