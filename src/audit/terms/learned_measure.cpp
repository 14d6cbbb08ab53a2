// Learns what the figures count from the sentences of a document.
#include <algorithm>
#include <map>
#include <set>

#include "audit/terms/name_words.hpp"
#include "audit/terms/names.hpp"

namespace reach::audit {
namespace {

constexpr std::int64_t kLeast = 100;  // smaller numbers may be of anything
constexpr std::size_t kEnough = 2;

}  // namespace

void FactNames::learn_measure(const std::vector<Passage>& passages) {
  if (has_measure_ || facts_.empty()) return;
  std::map<std::string, std::set<std::int64_t>> figures;
  for (const Passage& passage : passages) {
    SentenceReader sentences(passage);
    for (auto sentence = sentences.next(); !sentence.empty(); sentence = sentences.next()) {
      for (std::size_t at = 0; at + 1 < sentence.size(); ++at) {
        const Token &number = sentence[at], &noun = sentence[at + 1];
        const bool whole = is_number(number) && !number.percent && number.value.decimals == 0;
        if (!whole || number.value.digits < kLeast || number.value.digits > INT64_MAX) continue;
        if (noun.kind != TokenKind::word || noun.key.empty() || noun.is_capital()) continue;
        const std::string word = stem(noun.key);
        const auto value = static_cast<std::int64_t>(number.value.digits);
        const bool known = is_of_sentences(noun.key, false) || this->at(sentence, at + 1).tokens > 0;
        if (!known && facts_.has_total(value)) figures[word].insert(value);
      }
    }
  }
  for (const auto& [word, values] : figures) {
    if (values.size() >= kEnough) add_measure(word);
  }
}

}  // namespace reach::audit
