#include "document/marks/own_lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "document/markup/containers.hpp"
#include "document/markup/lines.hpp"
#include "text/html_tags.hpp"

namespace reach::document {
namespace {

/// Tags that occur within a sentence; all others begin or end a block.
constexpr auto kInline = std::to_array<std::string_view>(
    {"a",   "abbr",  "b",    "bdi", "bdo", "cite", "code",  "data", "del",    "dfn", "em",  "font", "i", "img", "ins",
     "kbd", "label", "mark", "q",   "s",   "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"});

bool is_inline(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  return std::ranges::find(kInline, name) != kInline.end();
}

}  // namespace

OwnLines::OwnLines(std::string_view text, Syntax syntax)
    : text_(text), syntax_(syntax), comments_(text), read_(text_begin(text)) {}

bool OwnLines::has(const Mark& mark) {
  std::size_t begin = mark.begin;
  while (begin > read_ && !is_break(text_[begin - 1])) --begin;
  const bool new_line = begin == text_begin(text_) || is_break(text_[begin - 1]);
  if (new_line) before_ = {};
  read_before(new_line ? text_of_line(begin, mark.begin) : begin, mark.begin);
  const bool in_cell = before_.tag == "td" || before_.tag == "th";
  const bool own = !in_cell && !before_.words && !has_words_after(mark.end);
  read_ = mark.end;
  before_ = {};
  return own;
}

/// Adds the text from `begin` to `end` to `before_`.
void OwnLines::read_before(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    if (const Piece tag = piece_at(at); tag.end != at) {
      at = tag.end;
      if (tag.is_block) before_ = {at > end, tag.name};  // a mark in an attribute is among the attribute's words
    } else if (ends_what_began_above(at)) {
      before_ = {};
      ++at;
    } else {
      before_.words = before_.words || is_word(text_[at]);
      ++at;
    }
  }
}

/// Whether words follow on the line, before its first block.
bool OwnLines::has_words_after(std::size_t begin) {
  for (std::size_t at = begin; at < text_.size() && !is_break(text_[at]);) {
    const Piece tag = piece_at(at);
    if (tag.is_block) return false;
    if (tag.end == at && is_word(text_[at])) return true;
    at = std::max(tag.end, at + 1);
  }
  return false;
}

/// The comment or tag that begins there; empty if there is none.
OwnLines::Piece OwnLines::piece_at(std::size_t at) {
  if (text_[at] != '<') return {at, {}, false};
  if (const std::size_t end = comments_.end(at); end != std::string_view::npos) return {end, {}, false};
  const std::size_t end = tag_end(text_, at);
  if (end == std::string_view::npos) return {at, {}, false};
  std::string name = tag_name(text_.substr(at, end - at));
  const bool is_block = !is_inline(name);
  return {end, std::move(name), is_block};
}

/// Whether this is the last character of a comment (in a page, also of a tag) that began on a line above.
bool OwnLines::ends_what_began_above(std::size_t at) const {
  if (text_[at] != '>') return false;
  return syntax_ == Syntax::html || text_.substr(0, at).ends_with("--");
}

/// Whether a character counts as a word. In a plain text, characters that begin a comment or a block (`%`, `//`, `..`)
/// may be beside a mark.
bool OwnLines::is_word(char c) const {
  if (syntax_ != Syntax::plain) return !is_space(c);
  const auto byte = static_cast<unsigned char>(c);
  const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || byte >= 0x80;
  return letter || c == '|' || c == '&';
}

/// Where the text of a line of Markdown begins, after quote and list markers.
std::size_t OwnLines::text_of_line(std::size_t begin, std::size_t end) const {
  if (syntax_ != Syntax::markdown) return begin;
  Cursor cursor(text_.substr(begin, end - begin));
  Containers none;
  none.open(cursor, false);
  return begin + cursor.at();
}

}  // namespace reach::document
