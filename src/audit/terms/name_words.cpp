#include "audit/terms/name_words.hpp"

#include <algorithm>
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

bool is_noun_of_counts(std::span<const Token> tokens, std::size_t at) {
  constexpr auto kBefore = std::to_array<std::string_view>({"no", "in", "of", "all", "the", "their", "its", "as"});
  if (tokens[at].key != "counts") return false;
  if (at == 0) return true;
  const Token& before = tokens[at - 1];
  return before.key.empty() || before.in_words || std::ranges::find(kBefore, before.key) != kBefore.end();
}

bool is_past(std::string_view word) {
  constexpr auto kIrregular =
      std::to_array<std::string_view>({"sold", "built", "lent", "held", "made", "taken", "sent", "given"});
  return word.ends_with("ed") || std::ranges::find(kIrregular, word) != kIrregular.end();
}

bool is_participle(const Token& token) { return !token.is_capital() && is_past(token.key); }

std::vector<std::string> nouns_of(std::string_view participle) {
  const std::size_t ending = participle.ends_with("ed") ? 2 : participle.ends_with("ing") ? 3 : 0;
  if (ending == 0 || participle.size() < ending + 3) return {};
  const std::string base(participle.substr(0, participle.size() - ending));
  std::vector<std::string> nouns;
  for (const std::string_view suffix : {"", "e", "ion", "ation", "al", "ment", "ance"})
    nouns.push_back(base + std::string(suffix));
  if (base.ends_with('i')) {  // `applied`
    nouns.push_back(base.substr(0, base.size() - 1) + "y");
    nouns.push_back(base + "cation");
  }
  return nouns;
}

}  // namespace reach::audit
