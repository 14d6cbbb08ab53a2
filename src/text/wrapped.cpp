#include "text/wrapped.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kLineWidth = 80;

}  // namespace

std::string wrapped(std::string_view text, std::size_t used, std::size_t indent) {
  std::string lines;
  std::size_t column = used;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    const std::size_t width = display_width(word);
    if (!lines.empty() && column + 1 + width > kLineWidth) {
      lines += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (!lines.empty()) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += width;
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return lines;
}

}  // namespace reach
