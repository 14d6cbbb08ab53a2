#include "document/markup/markup_shapes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "document/markup/html_words.hpp"
#include "document/markup/lines.hpp"
#include "text/html_tags.hpp"

namespace reach::document {
namespace {

/// The nesting depth of tags of one name.
class Depth {
 public:
  explicit Depth(std::string_view name) : name_(name) {}
  void pass(std::string_view tag) {
    if (tag == name_) ++depth_;
    if (tag.starts_with('/') && tag.substr(1) == name_ && depth_ > 0) --depth_;
  }
  [[nodiscard]] bool open() const { return depth_ > 0; }

 private:
  std::string_view name_;
  std::size_t depth_ = 0;
};

/// The length of the JSON word at the start: a literal, a number, or punctuation; 0 if there is none.
std::size_t word_length(std::string_view text) {
  constexpr auto kLiterals = std::to_array<std::string_view>({"true", "false", "null"});
  for (const std::string_view literal : kLiterals) {
    if (text.starts_with(literal)) return literal.size();
  }
  return std::string_view("{}[]:, \t\n0123456789.+-eE").find(text.front()) == std::string_view::npos ? 0 : 1;
}

/// The end of the string that begins there; npos if it is not closed.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t html_length(std::string_view text) {
  if (!text.starts_with('<')) return 0;
  Depth table("table");
  Depth notes("ul");
  bool any = false;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text[at] == '<' ? tag_end(text, at) : std::string_view::npos;
    if (end != std::string_view::npos) {
      const std::string_view tag = text.substr(at, end - at);
      const std::string name = tag_name(tag);
      if (name == "table" && any && !table.open()) break;  // another table begins
      table.pass(name);
      any = any || table.open();
      const bool is_notes = notes.open() || tag.find(kNotesClass) != std::string_view::npos;
      if (is_notes) notes.pass(name);
      at = end;
    } else if (table.open() || notes.open() || is_space(text[at])) {
      ++at;
    } else {
      break;
    }
  }
  return any && !table.open() && !notes.open() ? at : 0;
}

std::size_t json_length(std::string_view text) {
  if (!text.starts_with('{')) return 0;
  std::size_t depth = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '"' && depth > 0) {
      at = string_end(text, at);
      if (at == std::string_view::npos) return 0;
      continue;
    }
    const std::size_t length = word_length(text.substr(at));
    const bool outside = depth == 0 && !is_space(text[at]) && text[at] != '{';
    if (length == 0 || outside) break;
    if (text[at] == '{' || text[at] == '[') ++depth;
    if (text[at] == '}' || text[at] == ']') --depth;
    at += length;
  }
  return depth == 0 ? at : 0;
}

}  // namespace reach::document
