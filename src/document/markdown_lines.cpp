#include "document/markdown_lines.hpp"

#include <algorithm>

#include "document/finder.hpp"
#include "document/lines.hpp"

namespace reach::document {
namespace {

constexpr std::size_t kCode = 4;  // columns of indentation that make a line code, or go on with its paragraph
constexpr std::size_t kLeastFence = 3;
constexpr std::string_view kAlone = "#|";       // a heading, the row of a table
constexpr std::string_view kBegins = "<=-_*+";  // HTML, an underlined heading, a rule, an item

std::size_t run_length(std::string_view text, char c) { return std::min(text.find_first_not_of(c), text.size()); }

bool is_blank_text(std::string_view text) { return std::ranges::all_of(text, is_blank); }

/// The length of the fence that opens code here, or 0. After backticks no further one may stand on the line.
std::size_t opening_fence(std::string_view text) {
  if (text.empty() || (text.front() != '`' && text.front() != '~')) return 0;
  const std::size_t length = run_length(text, text.front());
  if (length < kLeastFence) return 0;
  const bool inline_code = text.front() == '`' && text.find('`', length) != std::string_view::npos;
  return inline_code ? 0 : length;
}

}  // namespace

LineRole MarkdownLines::read(std::string_view line) {
  Cursor cursor(line);
  const bool same = containers_.match(cursor);
  if (block_ && same) return inside(cursor);
  block_.reset();  // it ends with its container
  const bool begins = containers_.open(cursor) || !same;

  Cursor text = cursor;
  const bool indented = text.pass_blanks(kCode) == kCode;
  if (is_blank_text(text.rest())) return {LineKind::blank, text.at(), false};
  if (!indented) open_block(text.rest());
  if (block_) {
    const bool fenced = block_->fence != '\0';
    if (!fenced) inside(text);  // the comment may end on its first line
    return {fenced ? LineKind::fenced : LineKind::raw, text.at(), !fenced};
  }
  if (!indented && kAlone.find(text.peek()) != std::string_view::npos) return {LineKind::alone, text.at(), false};
  const bool starter = !indented && kBegins.find(text.peek()) != std::string_view::npos;
  return {begins || starter ? LineKind::begins : LineKind::goes_on, text.at(), false};
}

/// A line of the open block, whose containers are passed; it may be the last one.
LineRole MarkdownLines::inside(Cursor cursor) {
  if (block_->fence == '\0') {
    if (find(cursor.rest(), "-->") != std::string_view::npos) block_.reset();
    return {LineKind::raw, cursor.at(), false};
  }
  if (cursor.pass_blanks(kCode) < kCode) {
    const std::size_t length = run_length(cursor.rest(), block_->fence);
    if (length >= block_->length && is_blank_text(cursor.rest().substr(length))) block_.reset();
  }
  return {LineKind::fenced, cursor.at(), false};
}

void MarkdownLines::open_block(std::string_view text) {
  if (const std::size_t length = opening_fence(text); length > 0) {
    block_ = Block{text.front(), length};
  } else if (text.starts_with("<!--")) {
    block_ = Block{};
  }
}

}  // namespace reach::document
