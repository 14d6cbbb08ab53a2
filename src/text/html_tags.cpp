#include "text/html_tags.hpp"

#include "text/ascii.hpp"

namespace reach {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':'; }

/// Where the name in a tag begins; a slash may come before it.
std::size_t name_begin(std::string_view text, std::size_t at) {
  return at + (text.substr(at + 1).starts_with('/') ? 2 : 1);
}

}  // namespace

std::size_t tag_end(std::string_view text, std::size_t at, std::size_t most) {
  if (most < text.size() - at) text = text.substr(0, at + most);
  const std::size_t name = name_begin(text, at);
  if (text[at] != '<' || name >= text.size() || !is_letter(text[name])) return std::string_view::npos;
  char before = '\0';  // the last character that is not white space
  for (std::size_t i = name; i < text.size(); ++i) {
    if (text[i] == '>') return i + 1;
    if (text[i] == '<') return std::string_view::npos;
    const bool opens = (text[i] == '"' || text[i] == '\'') && before == '=';
    if (!is_space(text[i])) before = text[i];
    if (opens) i = text.find(text[i], i + 1);
    if (i == std::string_view::npos) break;
  }
  return std::string_view::npos;
}

std::string tag_name(std::string_view tag) {
  std::string name;
  std::size_t at = name_begin(tag, 0);
  if (at == 2) name += '/';
  for (; at < tag.size() && is_name(tag[at]); ++at) name += ascii_lower(tag[at]);
  return name;
}

}  // namespace reach
