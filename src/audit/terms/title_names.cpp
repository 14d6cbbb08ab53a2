// Learns from the titles of a document what is counted, and by whom.
#include <algorithm>
#include <array>
#include <set>

#include "audit/terms/name_words.hpp"
#include "audit/terms/names.hpp"

namespace reach::audit {
namespace {

/// Whether a word in a title ends the part that names what is counted: `Calls to …`, `Burglary down by …`.
bool ends_head(const Token& token, const KnownWords& known) {
  constexpr auto kLeading = std::to_array<std::string_view>(
      {"in", "at", "for", "with", "on", "across", "within", "during", "about", "against", "per"});
  const bool said = known.words > 0 && known.part != WordPart::silent && known.part != WordPart::of &&
                    known.part != WordPart::whole && known.part != WordPart::kind;
  return said || std::ranges::find(kLeading, token.key) != kLeading.end() || token.in_words;
}

bool opens_run(const Token& token) {
  constexpr auto kPrepositions = std::to_array<std::string_view>({"in", "on", "at", "during", "from", "across", "by"});
  return std::ranges::find(kPrepositions, token.key) != kPrepositions.end();
}

/// Whether a word may be left out with a phrase of a title: not a number, a time, or a word of change.
bool is_of_run(const Token& token) {
  const KnownWords known = known_words(std::array<std::string_view, 1>{token.key});
  return token.kind == TokenKind::word && !token.key.empty() &&
         (known.words == 0 || known.part == WordPart::silent || known.part == WordPart::kind ||
          known.part == WordPart::of);
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

bool FactNames::names_figures(std::span<const Token> tokens, std::size_t at) const {
  const NameFound name = this->at(tokens, at);
  return name.tokens > 0 && name.part != WordPart::kind && name.part != WordPart::silent;
}

std::size_t FactNames::titled_run(std::span<const Token> tokens, std::size_t at) const {
  constexpr std::size_t kShortestRun = 3;
  std::size_t longest = 0;
  if (!opens_run(tokens[at])) return 0;
  for (const Tokens& run : title_runs_) {
    std::size_t words = 0;
    while (words < run.size() && at + words < tokens.size() && is_of_run(run[words]) &&
           run[words].key == tokens[at + words].key && !names_figures(tokens, at + words))
      ++words;
    longest = std::max(longest, words);
  }
  return longest < kShortestRun ? 0 : longest;
}

/// Takes the period of titles above figures without one, `School meals in 2023`, unless they name several.
void FactNames::add_period(const std::vector<Title>& titles) {
  if (facts_.periods() != std::vector{kUndated}) return;
  std::set<Period> periods;
  for (const Title& title : titles) {
    for (const Token& token : tokens_of(title.text)) {
      if (token.kind == TokenKind::period) periods.insert(*token.period);
    }
  }
  if (periods.size() == 1) title_period_ = *periods.begin();
}

/// Takes what a title begins with: its words before a measure, as in `Deliberate fires down`, and its last noun, as in
/// `Penalty charge notices`.
void FactNames::add_lead(const Tokens& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool word = tokens[at].kind == TokenKind::word && tokens[at].key.size() > 2;
    const auto lists = [&](std::size_t beside) {
      return beside < tokens.size() && (tokens[beside].key == "and" || tokens[beside].key == "or" ||
                                        tokens[beside].text == "," || tokens[beside].text == "&");
    };
    if (word && !is_of_sentences(tokens[at].key, false) && !is_counted(stem(tokens[at].key))) {
      title_words_.insert(tokens[at].key);
      if (!lists(at + 1) && (at == 0 || !lists(at - 1))) context_.insert(stem(tokens[at].key));
    }
    // `Calls to Harbour Line`, `Animals taken in by Heathfield Rescue`
    const bool led = at > 0 && (tokens[at - 1].key == "to" || tokens[at - 1].key == "by" || tokens[at - 1].key == "at");
    for (std::size_t name = at; led && name < tokens.size() && tokens[name].is_capital(); ++name)
      title_names_.insert(tokens[name].key);
  }
  std::size_t end = 0;
  const auto known = [&](std::size_t at) { return known_words(std::array<std::string_view, 1>{tokens[at].key}); };
  constexpr auto kAfterHead = std::to_array<std::string_view>({"about", "against", "per"});
  while (end < tokens.size() && tokens[end].kind == TokenKind::word && known(end).words == 0 &&
         std::ranges::find(kAfterHead, tokens[end].key) == kAfterHead.end())
    ++end;
  for (std::size_t at = 0; at < end; ++at) {
    const std::string noun = stem(tokens[at].key);
    const bool counted = is_counted(noun) || names_figures(tokens, at);
    if (!counted) continue;
    if (at == 0) bare_.insert(noun);
    if (at > 0) title_pairs_.insert(tokens[at - 1].key + ' ' + noun);
  }
  const bool closed = end == tokens.size() || tokens[end].kind != TokenKind::word || is_participle(tokens[end]) ||
                      ends_head(tokens[end], known(end));
  if (end == 0 || !closed) return;
  const Token& last = tokens[end - 1];
  const std::string noun = stem(last.key);
  constexpr auto kOfDocuments = std::to_array<std::string_view>(
      {"note", "source", "detail", "result", "fact", "key", "page", "contact", "background", "highlight"});
  if (std::ranges::find(kOfDocuments, noun) != kOfDocuments.end()) return;
  if (last.key.ends_with("ing") && last.key.size() > 6 && !is_of_sentences(last.key, false)) {  // `Rough sleeping`
    const std::string doer = last.key.substr(0, last.key.size() - 3) + "er";
    add({doer}, WordPart::measure, {});
    if (end > 1) title_pairs_.insert(tokens[end - 2].key + ' ' + doer);
  }
  if (noun != last.key && !is_of_sentences(noun, false) && (end == 1 || !last.is_capital()) &&
      at(tokens, end - 1).tokens == 0)
    add_measure(noun);
}

bool FactNames::qualifies(const std::string& word, const std::string& noun) const {
  return !bare_.contains(noun) && title_pairs_.contains(word + ' ' + noun);
}

/// Takes from a title the things that it counts, which come before its first preposition or verb, and the names of
/// organisations.
void FactNames::add_title(const Title& title) {
  bool head = true, counted = false, more = false;
  const Tokens tokens = tokens_of(title.text);
  add_organisations(tokens);
  add_own_kinds(stems_in(title.text));
  if (title.leads) add_lead(tokens);
  for (std::size_t at = 0; title.leads && one_table_ && at < tokens.size(); ++at) {
    if (opens_run(tokens[at])) title_runs_.emplace_back(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end());
  }
  for (const Token& token : tokens) {
    if (token.key.empty()) {
      head = head && token.kind == TokenKind::mark;
      continue;
    }
    const std::array<std::string_view, 1> alone = {token.key};
    const KnownWords known = known_words(alone);
    head = head && !ends_head(token, known);
    const std::string word = stem(token.key);
    if (head && counted && is_participle(token)) {
      title_verbs_.insert(token.key);
      for (const std::string& noun : nouns_of(token.key)) add({noun}, WordPart::measure, {});
    }
    if ((head || more) && is_counted(word)) add_measure(word);
    more = known.part == WordPart::more || known.part == WordPart::fewer;  // `takes in more animals`
    counted = counted || (head && is_counted(word));
    if (word == "people" || word == "resident") counts_people_ = true;
  }
}

}  // namespace reach::audit
