#include "document/markup/containers.hpp"

#include <algorithm>

#include "document/markup/lines.hpp"

namespace reach::document {
namespace {

constexpr std::size_t kDeepest = 16;
constexpr std::size_t kCodeColumns = 4;  // columns of indentation that make a line code, or continue a paragraph

/// The length of `-`, `*`, `+`, `1.` or `12)` at the start, followed by a blank or the end; else 0.
std::size_t list_marker(std::string_view text) {
  if (is_rule(text)) return 0;
  constexpr std::size_t kDigits = 9;
  std::size_t length = 0;
  while (length < text.size() && length < kDigits && text[length] >= '0' && text[length] <= '9') ++length;
  const std::string_view ends = length == 0 ? "-*+" : ".)";
  if (length == text.size() || ends.find(text[length]) == std::string_view::npos) return 0;
  ++length;
  return length == text.size() || is_blank(text[length]) ? length : 0;
}

/// Whether a list item with this marker may interrupt a paragraph (CommonMark 0.31, section 5.2).
bool interrupts(std::string_view text, std::size_t marker) {
  const bool numbered = marker > 1;
  return !is_blank_text(text.substr(marker)) && (!numbered || text.substr(0, marker - 1) == "1");
}

/// Skips `>` and one blank after it.
void pass_quote(Cursor& cursor) {
  cursor.pass(1);
  cursor.pass_blanks(1);
}

/// Skips a list item's marker and up to four blanks before its text; of more, only one: the text is indented code.
void pass_item(Cursor& cursor, std::size_t length) {
  cursor.pass(length);
  Cursor text = cursor;
  text.pass_blanks(kCodeColumns);
  if (Cursor further = text; further.pass_blanks(1) == 0 && !text.at_end()) {
    cursor = text;
  } else {
    cursor.pass_blanks(1);
  }
}

/// The length of the marker of a block quote or list item there, after indentation; 0 if there is none.
std::size_t marker_at(Cursor cursor, bool in_paragraph) {
  if (cursor.pass_blanks(kCodeColumns) == kCodeColumns) return 0;
  if (cursor.peek() == '>') return 1;
  const std::size_t length = list_marker(cursor.rest());
  const bool taken = length > 0 && (!in_paragraph || interrupts(cursor.rest(), length));
  return taken ? length : 0;
}

}  // namespace

bool is_rule(std::string_view text) {
  constexpr std::ptrdiff_t kLeast = 3;
  if (text.empty() || std::string_view("*-_").find(text.front()) == std::string_view::npos) return false;
  const char mark = text.front();
  const bool only = std::ranges::all_of(text, [&](char c) { return c == mark || is_blank(c); });
  return only && std::ranges::count(text, mark) >= kLeast;
}

std::size_t Cursor::pass_blanks(std::size_t columns) {
  std::size_t passed = 0;
  while (passed < columns && at_ < line_.size() && is_blank(line_[at_])) {
    const std::size_t width = line_[at_] == '\t' ? 4 - column_ % 4 : 1;
    const std::size_t part = std::min(width, columns - passed);
    passed += part;
    column_ += part;
    if (part == width) ++at_;
  }
  return passed;
}

void Cursor::pass(std::size_t bytes) {
  at_ += bytes;
  column_ += bytes;
}

bool Containers::match(Container& container, Cursor& cursor) {
  Cursor ahead = cursor;
  if (container.width == 0) {
    ahead.pass_blanks(kCodeColumns - 1);
    if (ahead.peek() != '>') return false;
    pass_quote(ahead);
  } else {
    const bool indented = ahead.pass_blanks(container.width) == container.width;
    if (ahead.at_end() ? container.is_empty : !indented) return false;
    container.is_empty = false;
  }
  cursor = ahead;
  return true;
}

std::size_t Containers::match(Cursor& cursor) {
  const auto ended = cursor.at_end()
                         ? std::ranges::find_if(open_, ends_at_empty_line)
                         : std::ranges::find_if(open_, [&](Container& each) { return !match(each, cursor); });
  return static_cast<std::size_t>(ended - open_.begin());
}

bool Containers::open(Cursor& cursor, bool in_paragraph) {
  const std::size_t before = open_.size();
  while (open_.size() < kDeepest) {
    const std::size_t marker = marker_at(cursor, in_paragraph && open_.size() == before);
    if (marker == 0) break;
    const std::size_t column = cursor.column();
    cursor.pass_blanks(kCodeColumns);
    if (cursor.peek() == '>') {
      pass_quote(cursor);
      open_.push_back({0, false});
    } else {
      pass_item(cursor, marker);
      open_.push_back({cursor.column() - column, is_blank_text(cursor.rest())});
    }
  }
  return open_.size() > before;
}

}  // namespace reach::document
