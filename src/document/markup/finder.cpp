#include "document/markup/finder.hpp"

#include <cstring>

namespace reach::document {

std::size_t find(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const void* const first = std::memchr(&text[at], word.front(), text.size() - at);
    if (first == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(first) - text.data());
    if (text.substr(at).starts_with(word)) return at;
  }
  return std::string_view::npos;
}

std::size_t Finder::next(std::size_t from) {
  const bool known = from_ <= from && from <= found_;
  if (known) return found_;
  const std::size_t found = from < text_.size() ? find(text_.substr(from), word_) : std::string_view::npos;
  from_ = from;
  found_ = found == std::string_view::npos ? found : from + found;
  return found_;
}

}  // namespace reach::document
