#include "document/markup/markdown_lines.hpp"

#include <algorithm>

#include "document/markup/finder.hpp"
#include "document/markup/lines.hpp"

namespace reach::document {
namespace {

constexpr std::size_t kCodeIndent = 4;  // columns of indentation that make a line code, or continue a paragraph
constexpr std::size_t kLeastFence = 3;

std::size_t run_length(std::string_view text, char c) { return std::min(text.find_first_not_of(c), text.size()); }

/// The length of the fence that opens code here, or 0. After opening backticks, the line may have no further ones.
std::size_t opening_fence(std::string_view text) {
  if (text.empty() || (text.front() != '`' && text.front() != '~')) return 0;
  const std::size_t length = run_length(text, text.front());
  if (length < kLeastFence) return 0;
  const bool inline_code = text.front() == '`' && text.find('`', length) != std::string_view::npos;
  return inline_code ? 0 : length;
}

/// Whether a line stands alone: a heading, the row of a table, a rule, the underline of a heading.
bool is_alone(std::string_view text) {
  const bool underline =
      (text.front() == '=' || text.front() == '-') && is_blank_text(text.substr(run_length(text, text.front())));
  return underline || text.front() == '#' || text.front() == '|' || is_rule(text);
}

/// Whether a line looks like HTML. Such a line is assumed to end a paragraph; most of them do.
bool is_html(std::string_view text) { return text.starts_with('<'); }

/// Whether a line continues the paragraph above, although it lacks the markers of the paragraph's containers.
bool is_lazy(Cursor cursor) {
  Containers none;
  if (Cursor text = cursor; none.open(text, false)) return false;
  const bool indented = cursor.pass_blanks(kCodeIndent) == kCodeIndent;
  const std::string_view text = cursor.rest();
  if (is_blank_text(text)) return false;
  return indented || (!is_html(text) && !is_alone(text) && opening_fence(text) == 0);
}

}  // namespace

LineRole MarkdownLines::read(std::string_view line) {
  Cursor cursor(line);
  const std::size_t matched = containers_.match(cursor);
  const bool same = matched == containers_.depth();
  if (block_ && same) return inside(cursor);
  Cursor text = cursor;
  text.pass_blanks(kCodeIndent);
  if (!same && in_paragraph_ && is_lazy(cursor)) return {LineKind::goes_on, text.at(), false};

  block_.reset();  // the block ends with its container
  containers_.close(matched);
  const bool goes_on = !containers_.open(cursor, in_paragraph_ && same) && in_paragraph_ && same;
  const LineRole found = role(cursor, goes_on);
  in_paragraph_ = found.kind == LineKind::begins || found.kind == LineKind::goes_on;
  return found;
}

/// The role of a line, after its container markers; it may open a block. `goes_on`: it may continue a paragraph.
LineRole MarkdownLines::role(Cursor text, bool goes_on) {
  const bool indented = text.pass_blanks(kCodeIndent) == kCodeIndent;
  if (is_blank_text(text.rest())) return {LineKind::blank, text.at(), false};
  if (indented) return {goes_on ? LineKind::goes_on : LineKind::code, text.at(), false};
  open_block(text.rest());
  if (block_ && block_->fence != '\0') return {LineKind::fenced, text.at(), false};
  if (block_) {
    inside(text);  // the comment may end on its first line
    return {LineKind::raw, text.at(), true};
  }
  if (is_alone(text.rest())) return {LineKind::alone, text.at(), false};
  return {goes_on && !is_html(text.rest()) ? LineKind::goes_on : LineKind::begins, text.at(), false};
}

/// The role of a line in the open block, after its container markers; it may end the block.
LineRole MarkdownLines::inside(Cursor cursor) {
  if (block_->fence == '\0') {
    if (find(cursor.rest(), "-->") != std::string_view::npos) block_.reset();
    return {LineKind::raw, cursor.at(), false};
  }
  if (cursor.pass_blanks(kCodeIndent) < kCodeIndent) {
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
