#include "audit/terms/name_words.hpp"

#include <array>

#include "audit/words.hpp"

namespace reach::audit {

std::string stem_of(const Token& token) {
  if (!token.key.empty()) return stem(token.key);
  return token.kind == TokenKind::mark ? std::string() : token.text;
}

std::vector<std::string> stems_in(const std::string& text) {
  std::vector<std::string> stems;
  for (const Token& token : tokens_of(text)) {
    std::string each = stem_of(token);
    if (!each.empty() && !(stems.empty() && token.key.empty())) stems.push_back(std::move(each));
  }
  return stems;
}

std::string key_of(const std::vector<std::string>& stems) {
  std::string key;
  for (const std::string& each : stems) key += (key.empty() ? "" : " ") + each;
  return key;
}

bool is_of_sentences(std::string_view word, bool is_counted_by_column) {
  const KnownWords known = known_words(std::array<std::string_view, 1>{word});
  return known.words > 0 && !(is_counted_by_column && known.part == WordPart::kind);
}

}  // namespace reach::audit
