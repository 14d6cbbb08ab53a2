// Characters and lines of a document, as bytes. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reach::document {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_break(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_space(char c) { return is_blank(c) || is_break(c) || c == '\v' || c == '\f'; }

/// Whether the text has only blanks. O(n).
constexpr bool is_blank_text(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

/// Where the first line begins: after a byte order mark. O(1).
constexpr std::size_t text_begin(std::string_view text) {
  return text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

/// Where the line that contains `at` ends: at its line break (LF, CRLF or CR), or at the end of the text. O(distance).
constexpr std::size_t line_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_break(text[at])) ++at;
  return at;
}

/// The position after the line break at `end`, as returned by `line_end`; a CRLF is one line break.
constexpr std::size_t past_break(std::string_view text, std::size_t end) {
  const bool pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
  return end == text.size() ? end : end + (pair ? 2 : 1);
}

/// Where the line that contains `at` begins. O(distance).
constexpr std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t first = text_begin(text);
  while (at > first && !is_break(text[at - 1])) --at;
  return at;
}

/// Puts a blank in place of each byte that is not a line break. O(end − begin).
inline void blank_out(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) text[at] = is_break(text[at]) ? text[at] : ' ';
}

/// The end of the white space at `at`, or `at` if there is none. O(distance).
constexpr std::size_t past_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

}  // namespace reach::document
