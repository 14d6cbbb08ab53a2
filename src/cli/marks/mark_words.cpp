#include "cli/marks/mark_words.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kQuotes = "\"'";

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_-./=:,+@%").find(c) != std::string_view::npos;
}

}  // namespace

MarkWords split_mark(std::string_view arguments) {
  if (arguments.starts_with("--")) return {{}, arguments};
  const std::size_t at = arguments.find(" --");
  if (at == std::string_view::npos) return {trim(arguments), {}};
  return {trim(arguments.substr(0, at)), arguments.substr(at + 1)};
}

std::optional<std::vector<std::string>> split_words(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = 0;
  for (const char c : text) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        words.back() += c;
      }
    } else if (c == ' ') {
      inside = false;
    } else {
      if (!inside) words.emplace_back();
      const bool may_open = !inside || words.back().ends_with('=');
      inside = true;
      if (may_open && kQuotes.find(c) != std::string_view::npos) {
        quote = c;
      } else {
        words.back() += c;
      }
    }
  }
  if (quote != 0) return std::nullopt;
  return words;
}

std::string shell_word(std::string_view word) {
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return std::string(word);
  std::string text = "'";
  for (const char c : word) {
    if (c == '\'') {
      text += "'\\''";
    } else {
      text += c;
    }
  }
  return text + "'";
}

}  // namespace reach::cli
