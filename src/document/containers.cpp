#include "document/containers.hpp"

#include <algorithm>

#include "document/lines.hpp"

namespace reach::document {
namespace {

constexpr std::size_t kDeepest = 16;
constexpr std::size_t kCode = 4;  // columns of indentation that make a line code, or go on with its paragraph

/// The length of `-`, `*`, `+`, `1.` or `12)` at the start, with a blank or the end behind it; else 0.
std::size_t list_marker(std::string_view text) {
  constexpr std::size_t kDigits = 9;
  std::size_t length = 0;
  while (length < text.size() && length < kDigits && text[length] >= '0' && text[length] <= '9') ++length;
  const std::string_view ends = length == 0 ? "-*+" : ".)";
  if (length == text.size() || ends.find(text[length]) == std::string_view::npos) return 0;
  ++length;
  return length == text.size() || is_blank(text[length]) ? length : 0;
}

/// Passes `>` and a blank behind it.
void pass_quote(Cursor& cursor) {
  cursor.pass(1);
  cursor.pass_blanks(1);
}

/// Passes a list item's marker and the blanks behind it, up to its text. Four and more make indented code of the text.
void pass_item(Cursor& cursor, std::size_t length) {
  cursor.pass(length);
  Cursor text = cursor;
  text.pass_blanks(kCode);
  if (Cursor further = text; further.pass_blanks(1) == 0 && !text.at_end()) {
    cursor = text;
  } else {
    cursor.pass_blanks(1);
  }
}

}  // namespace

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

bool Containers::match(const Container& container, Cursor& cursor) {
  Cursor ahead = cursor;
  if (container.width == 0) {
    ahead.pass_blanks(kCode - 1);
    if (ahead.peek() != '>') return false;
    pass_quote(ahead);
  } else if (ahead.pass_blanks(container.width) < container.width && !ahead.at_end()) {
    return false;
  }
  cursor = ahead;
  return true;
}

bool Containers::match(Cursor& cursor) {
  const auto ended = std::ranges::find_if(open_, [&](const Container& container) { return !match(container, cursor); });
  const bool all = ended == open_.end();
  open_.erase(ended, open_.end());
  return all;
}

/// An empty line goes on with every list item, and with no block quote.
bool Containers::match_nothing() {
  const auto quote = std::ranges::find(open_, std::size_t{0}, &Container::width);
  const bool all = quote == open_.end();
  open_.erase(quote, open_.end());
  return all;
}

bool Containers::open(Cursor& cursor) {
  const std::size_t before = open_.size();
  while (open_.size() < kDeepest) {
    Cursor ahead = cursor;
    if (ahead.pass_blanks(kCode) == kCode) break;
    const std::size_t marker = list_marker(ahead.rest());
    if (ahead.peek() != '>' && marker == 0) break;
    if (marker == 0) {
      pass_quote(ahead);
      open_.push_back({});
    } else {
      pass_item(ahead, marker);
      open_.push_back({ahead.column() - cursor.column()});
    }
    cursor = ahead;
  }
  return open_.size() > before;
}

}  // namespace reach::document
