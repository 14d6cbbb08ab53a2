#include "text/wrapped.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace reach {

std::string wrapped(std::string_view text, std::size_t used, std::size_t indent, std::size_t width) {
  std::string lines;
  std::size_t column = used;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    const std::size_t columns = display_width(word);
    if (!lines.empty() && column + 1 + columns > width) {
      lines += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (!lines.empty()) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += columns;
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return lines;
}

}  // namespace reach
