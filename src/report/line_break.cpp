#include "report/line_break.hpp"

#include "text/unicode.hpp"

namespace reach::report {
namespace {

std::size_t after_code_point(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

/// The length of the longest prefix of `text` that fits; at least one code point.
std::size_t fitting(std::string_view text, std::size_t columns) {
  std::size_t end = after_code_point(text, 0);
  while (end < text.size()) {
    const std::size_t next = after_code_point(text, end);
    if (display_width(text.substr(0, next)) > columns) break;
    end = next;
  }
  return end;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  while (display_width(text) > columns) {
    const std::size_t end = fitting(text, columns);
    const std::size_t space = text.substr(0, end + 1).rfind(' ');
    const bool at_space = space != std::string_view::npos && space > 0;
    lines.emplace_back(text.substr(0, at_space ? space : end));
    text.remove_prefix(at_space ? space + 1 : end);
  }
  lines.emplace_back(text);
  return lines;
}

std::string padded_left(const std::string& text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(used < width ? width - used : 0, ' ') + text;
}

std::string padded_right(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  return text.append(used < width ? width - used : 0, ' ');
}

void add_paragraph(std::string& out, std::string_view text, std::size_t width) {
  for (const std::string& line : lines_of(printable(text), width)) out += line + '\n';
}

}  // namespace reach::report
