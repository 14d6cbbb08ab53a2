// What the sentences of a document call its rows, and what is counted.
#include <algorithm>
#include <map>
#include <set>

#include "audit/terms/name_words.hpp"
#include "audit/terms/names.hpp"

namespace reach::audit {
namespace {

constexpr std::int64_t kLeast = 100;  // smaller numbers are those of other things, too
constexpr std::size_t kEnough = 2;

/// The whole number at a place; 0 if there is none, or it is small.
std::int64_t count_at(const Token& token) {
  const bool whole = is_number(token) && !token.percent && token.value.decimals == 0;
  const bool small = token.value.digits < kLeast || token.value.digits > INT64_MAX;
  return whole && !small ? static_cast<std::int64_t>(token.value.digits) : 0;
}

}  // namespace

/// Strikes out the rows, by their names, that a sentence writes in small letters.
void FactNames::find_written_small(std::span<const Token> sentence, TextMap<std::uint32_t>& rows) {
  for (const Token& token : sentence) {
    if (rows.empty()) return;
    if (token.kind != TokenKind::word || token.is_capital()) continue;
    const auto row = rows.find(stem(token.key));
    if (row == rows.end()) continue;
    common_[row->second] = true;
    rows.erase(row);
  }
}

/// `decided 412 applications`, where that is a total: what was done to what is counted.
void FactNames::learn_verb(const Token& token) {
  const bool verb = token.kind == TokenKind::word && token.key.size() > 4 && token.key.ends_with("ed");
  if (!verb || token.is_capital() || is_of_sentences(token.key, false)) return;
  title_verbs_.insert(token.key);
  own_verb_ = own_verb_ || !(token.key == "awarded" || token.key == "issued");  // what is issued is received
}

/// The names of a table are common nouns if half of them, at least two, are written in small letters: `calls about
/// debt`. One alone may be a town, `Reading`, unless the only table calls them `Offence` or the like.
void FactNames::settle_written_small(const std::vector<bool>& before) {
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> tables;  ///< how many rows, and common ones
  for (std::uint32_t id = 0; id < common_.size(); ++id) {
    auto& [rows, small] = tables[facts_.rows()[id].source];
    if (!facts_.rows()[id].is_region) ++rows;
    if (common_[id]) ++small;
  }
  for (std::uint32_t id = 0; id < common_.size(); ++id) {
    const auto& [rows, small] = tables[facts_.rows()[id].source];
    const bool counted = !counted_kinds_.empty() && facts_.kinds.size() == 1;
    const bool enough = (counted || (small >= kEnough && 2 * small >= rows)) && !facts_.rows()[id].is_region;
    common_[id] = before[id] || enough;
    topics_.push_back(enough && !before[id] && counted_kinds_.empty());
  }
}

bool FactNames::are_topics(const std::vector<std::uint32_t>& rows) const {
  return !rows.empty() &&
         std::ranges::all_of(rows, [this](std::uint32_t id) { return id < topics_.size() && topics_[id]; });
}

void FactNames::learn(const std::vector<Passage>& passages) {
  constexpr std::size_t kMostTokens = 20'000;
  if (facts_.empty()) return;
  const std::vector<bool> before = common_;
  TextMap<std::uint32_t> rows;
  for (std::uint32_t id = 0; id < facts_.rows().size(); ++id) {
    const std::vector<std::string> stems = stems_in(facts_.rows()[id].name);
    const bool single = stems.size() == 1 && !facts_.rows()[id].is_region && !common_[id];
    if (single && !is_of_sentences(stems.front(), false)) rows.emplace(stems.front(), id);
  }
  std::map<std::string, std::set<std::int64_t>> figures;
  std::size_t read = 0;
  for (const Passage& passage : passages) {
    if (has_measure_ && read > kMostTokens) break;
    SentenceReader sentences(passage);
    for (auto sentence = sentences.next(); !sentence.empty(); sentence = sentences.next()) {
      read += sentence.size();
      find_written_small(sentence, rows);
      for (std::size_t at = 0; at + 1 < sentence.size(); ++at) {
        const Token& noun = sentence[at + 1];
        const std::int64_t value = count_at(sentence[at]);
        if (value == 0 || noun.kind != TokenKind::word || noun.key.empty() || noun.is_capital()) continue;
        const bool known = is_of_sentences(noun.key, false) || this->at(sentence, at + 1).tokens > 0;
        if (!known && facts_.has_total(value)) figures[stem(noun.key)].insert(value);
        if (at > 0 && facts_.has_total(value)) learn_verb(sentence[at - 1]);
      }
    }
  }
  for (const auto& [word, values] : figures) {
    if (values.size() >= kEnough) add_measure(word);
  }
  settle_written_small(before);
}

}  // namespace reach::audit
