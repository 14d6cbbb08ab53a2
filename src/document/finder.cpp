#include "document/finder.hpp"

#include <cstring>

namespace reach::document {

std::size_t find(std::string_view text, std::string_view word) {
  const void* const found = memmem(text.data(), text.size(), word.data(), word.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
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
