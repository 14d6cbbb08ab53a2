// Learns from the titles of a document what is counted, and by whom.
#include <algorithm>
#include <array>

#include "audit/terms/name_words.hpp"
#include "audit/terms/names.hpp"

namespace reach::audit {
namespace {

/// Whether a word in a title ends the part that names what is counted: `Calls to …`, `Burglary down by …`.
bool ends_head(const Token& token, const KnownWords& known) {
  constexpr auto kLeading =
      std::to_array<std::string_view>({"in", "at", "for", "with", "on", "across", "within", "during"});
  const bool said = known.words > 0 && known.part != WordPart::silent && known.part != WordPart::of &&
                    known.part != WordPart::whole && known.part != WordPart::kind;
  return said || std::ranges::find(kLeading, token.key) != kLeading.end() || token.in_words;
}

/// `completed`, `sold`
bool is_participle(const Token& token) {
  constexpr auto kIrregular = std::to_array<std::string_view>({"sold", "built", "lent", "held", "made", "taken"});
  return !token.is_capital() &&
         (token.key.ends_with("ed") || std::ranges::find(kIrregular, token.key) != kIrregular.end());
}

}  // namespace

/// Takes names such as `Harbour Line` and `the Utilities Ombudsman`: capitals up to a word for an organisation.
void FactNames::add_organisations(const Tokens& tokens) {
  constexpr auto kBodies = std::to_array<std::string_view>(
      {"line", "ombudsman", "trust", "council", "service", "charity", "foundation", "agency", "company", "association",
       "society", "authority", "partnership", "group", "hub", "network"});
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!tokens[at].is_capital() || std::ranges::find(kBodies, tokens[at].key) == kBodies.end()) continue;
    for (std::size_t name = at + 1; name-- > 0 && tokens[name].is_capital();) title_names_.insert(tokens[name].key);
  }
}

/// Takes the words before a colon, which say whose figures these are: `Quitline Wales: more people ask for help`.
void FactNames::add_owner(const Tokens& tokens) {
  const auto colon = std::ranges::find(tokens, ":", &Token::text);
  if (colon == tokens.end()) return;
  for (auto at = tokens.begin(); at != colon; ++at) {
    if (at->is_capital() && !is_of_sentences(at->key, false)) title_names_.insert(at->key);
  }
}

/// Takes the place that the first title is about: `Library visits recover in Northshire`, `Northshire's libraries`.
void FactNames::add_place(const Tokens& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool in = tokens[at - 1].key == "in" || tokens[at - 1].key == "across";
    if (in && tokens[at].is_capital()) title_names_.insert(tokens[at].key);
  }
}

/// Takes from a title the words for what is counted, before its first preposition or verb, and names of organisations.
void FactNames::add_title(const std::string& title) {
  bool head = true, counted = false, more = false;
  const Tokens tokens = tokens_of(title);
  add_organisations(tokens);
  add_own_kinds(stems_in(title));
  for (const Token& token : tokens) {
    if (token.key.empty()) {
      head = head && token.kind == TokenKind::mark;
      continue;
    }
    const std::array<std::string_view, 1> alone = {token.key};
    const KnownWords known = known_words(alone);
    head = head && !ends_head(token, known);
    const std::string word = stem(token.key);
    if (head && counted && is_participle(token)) title_verbs_.insert(token.key);
    if ((head || more) && is_counted(word)) add_measure(word);
    more = known.part == WordPart::more || known.part == WordPart::fewer;  // `takes in more animals`
    counted = counted || (head && is_counted(word));
    if (word == "people" || word == "resident") counts_people_ = true;
  }
}

}  // namespace reach::audit
