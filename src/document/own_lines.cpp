#include "document/own_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "document/containers.hpp"
#include "document/html_tags.hpp"
#include "document/lines.hpp"

namespace reach::document {
namespace {

/// Tags that stand within a sentence; all others begin or end a block.
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
  read(new_line ? text_of_line(begin, mark.begin) : begin, mark.begin, false, before_);
  Beside after;
  read(mark.end, line_end(text_, mark.end), true, after);
  const bool in_cell = before_.tag == "td" || before_.tag == "th";
  const bool own = !in_cell && !before_.words && !after.words;
  read_ = mark.end;
  before_ = {};
  return own;
}

/// Adds what stands in a part of a line; up to its first word or block where `to_first_block`.
void OwnLines::read(std::size_t begin, std::size_t end, bool to_first_block, Beside& into) {
  const std::string_view text = text_.substr(0, end);
  for (std::size_t at = begin; at < end && !(to_first_block && into.words);) {
    const std::size_t comment = comments_.end(at);
    const std::size_t tag = text[at] == '<' ? tag_end(text, at) : std::string_view::npos;
    if (comment <= end) {
      at = comment;
    } else if (tag != std::string_view::npos) {
      const std::string name = tag_name(text.substr(at, tag - at));
      at = tag;
      if (is_inline(name)) continue;
      if (to_first_block) return;
      into = {false, name};
    } else {
      into.words = into.words || is_word(text[at]);
      ++at;
    }
  }
}

/// In a plain text, what begins a comment or a block (`%`, `//`, `..`) may stand beside a mark.
bool OwnLines::is_word(char c) const {
  if (syntax_ != Syntax::plain) return !is_space(c);
  const auto byte = static_cast<unsigned char>(c);
  const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || byte >= 0x80;
  return letter || c == '|' || c == '&';
}

/// Where the text of a line of Markdown begins, behind what quotes it or makes it an item of a list.
std::size_t OwnLines::text_of_line(std::size_t begin, std::size_t end) const {
  if (syntax_ != Syntax::markdown) return begin;
  Cursor cursor(text_.substr(begin, end - begin));
  Containers none;
  none.open(cursor, false);
  return begin + cursor.at();
}

}  // namespace reach::document
