#include "audit/prose/names.hpp"

#include <algorithm>
#include <array>

#include <reach/dataset.hpp>

#include "text/unicode.hpp"

namespace reach::audit {
namespace {

constexpr int kMostFamilies = 32;

Tokens tokens_in(const std::string& text) {
  Passage passage;
  passage.text = text;
  return tokens_of(passage);
}

/// A word without its ending, or a number; empty for marks.
std::string stem_of(const Token& token) {
  if (!token.key.empty()) return stem(token.key);
  return token.kind == TokenKind::mark ? std::string() : token.text;
}

/// The words of a name, and the numbers after the first of them: `Episode 5`.
std::vector<std::string> stems_in(const std::string& text) {
  std::vector<std::string> stems;
  for (const Token& token : tokens_in(text)) {
    std::string each = stem_of(token);
    if (!each.empty() && !(stems.empty() && token.key.empty())) stems.push_back(std::move(each));
  }
  return stems;
}

/// A name without what is in brackets or after a comma, which is a unit: `Area (km2)`, `Capital, million`.
std::string without_unit(const std::string& name) {
  const std::size_t open = name.find_first_of("(,");
  return open == std::string::npos || open == 0 ? name : name.substr(0, open);
}

/// Whether a column has places in an order: only its whole name means it.
bool is_of_places(const std::vector<std::string>& stems) {
  constexpr auto kPlaces =
      std::to_array<std::string_view>({"rank", "ranking", "position", "place", "seed", "grade", "no", "number"});
  return std::ranges::any_of(
      stems, [&](const std::string& each) { return std::ranges::find(kPlaces, each) != kPlaces.end(); });
}

bool is_acronym(const std::string& name) {
  return name.size() >= 2 && name.size() <= 5 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// `tvp` of `thames valley`: a force is often called by its initials and the one of `police`.
std::string initials(const std::vector<std::string>& stems) {
  std::string letters;
  for (const std::string& each : stems) letters += each[0];
  return stems.back() == "police" ? letters : letters + 'p';
}

/// Whether a word of a title ends what is counted: `Calls to …`, `Burglary down by …`.
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

bool is_collective(const std::string& name) {
  return name == kAllForces || name == kAllRegions || name == kRegionsShown;
}

/// Whether sentences are made of a word, so that it names no figure. A word for what rows are names one where it is
/// what a column counts: `hospitals`, at the end of `Number of hospitals`.
bool is_of_sentences(std::string_view word, bool is_counted_by_column) {
  const KnownWords known = known_words(std::array<std::string_view, 1>{word});
  return known.words > 0 && !(is_counted_by_column && known.part == WordPart::kind);
}

}  // namespace

FactNames::FactNames(const Facts& facts, const std::vector<std::string>& titles)
    : facts_(facts), families_(kMostFamilies), measured_(kMostFamilies) {
  for (std::uint32_t id = 0; id < facts.rows().size(); ++id) {
    const std::string& name = facts.rows()[id].name;
    is_collective(name) ? add(stems_in(name), WordPart::row, {id}) : add_row(name, id);
  }
  add_channel_words();
  for (const FactRow& row : facts.rows()) add_numbers(row.name);
  for (const std::string& channel : facts.channels()) add_numbers(channel);
  for (const std::string& title : titles) add_title(title);
  for (const std::string& measure : facts.measures) add(stems_in(measure), WordPart::measure, {});
  if (!titles.empty()) add_place(tokens_in(titles.front()));
  const bool used = !families_[kWebsiteFamily].empty() || !families_[kHelplineFamily].empty();
  if (used || facts.channels().empty()) measured_[kContactFamily] = true;
  const auto unnamed = std::ranges::find(facts.channels(), kUnnamedChannel);
  counts_people_ = counts_people_ || used || unnamed != facts.channels().end();
  for (auto& [key, names] : by_first_) {
    std::ranges::stable_sort(names, std::ranges::greater(), [](const Name& each) { return each.stems.size(); });
  }
}

void FactNames::add(std::vector<std::string> stems, WordPart part, std::vector<std::uint32_t> ids) {
  if (stems.empty()) return;
  std::vector<Name>& names = by_first_[stems.front()];
  const auto same = std::ranges::find_if(names, [&](const Name& name) { return name.stems == stems; });
  if (same == names.end()) {
    names.push_back({std::move(stems), part, std::move(ids)});
    return;
  }
  for (const std::uint32_t id : ids) {
    if (same->part == part && std::ranges::find(same->ids, id) == same->ids.end()) same->ids.push_back(id);
  }
}

void FactNames::add_row(const std::string& name, std::uint32_t id) {
  const std::vector<std::string> stems = stems_in(name);
  if (stems.empty()) return;
  add(stems, WordPart::row, {id});
  if (is_acronym(name)) {
    initials_[fold_name(name)].push_back(id);
  } else if (stems.size() > 1) {
    add({initials(stems)}, WordPart::row, {id});
  }
  const bool police = stems.size() > 1 && (stems.back() == "police" || stems.back() == "constabulary");
  if (police) add({stems.begin(), stems.end() - 1}, WordPart::row, {id});
}

/// Adds the channels by their whole names, by words that only one of them has, and by the families of their words. A
/// word that all channels have (`website users`, `helpline users`) is the measure.
void FactNames::add_channel_words() {
  const auto& channels = facts_.channels();
  TextMap<std::vector<std::uint32_t>> by_word;
  TextSet heads;
  for (std::uint32_t id = 0; id < channels.size(); ++id) {
    if (channels[id] == kUnnamedChannel) continue;
    const std::vector<std::string> stems = stems_in(channels[id]);
    if (!stems.empty()) heads.insert(stems.back());
    // A channel called by a word that sentences are made of, `For` or `Against`, cannot be told from it.
    const bool plain = stems.size() == 1 && is_of_sentences(stems.front(), true);
    if (!plain) add(stems, WordPart::channel, {id});
    if (plain) unsafe_.insert(stems.front());
    const std::vector<std::string> own = stems_in(without_unit(channels[id]));
    if (own.size() > 1 && own.size() < stems.size()) add(own, WordPart::channel, {id});
    if (is_of_places(stems)) continue;
    for (const std::string& each : own) {
      std::vector<std::uint32_t>& ids = by_word[each];
      if (ids.empty() || ids.back() != id) ids.push_back(id);
    }
    if (const int family = family_of_name(channels[id])) families_[static_cast<std::size_t>(family)].push_back(id);
  }
  for (const auto& [word, ids] : by_word) {
    if (word.size() < 3 || is_of_sentences(word, heads.contains(word))) continue;
    if (ids.size() == 1 && channels.size() > 1) add({word}, WordPart::channel, ids);
    if (ids.size() == channels.size()) add_measure(word);
  }
}

void FactNames::add_numbers(const std::string& name) {
  const Tokens tokens = tokens_in(name);
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool number = tokens[at].key.empty() && tokens[at].kind != TokenKind::mark;
    if (number && !stem_of(tokens[at - 1]).empty()) numbered_.insert(stem_of(tokens[at - 1]) + ' ' + tokens[at].text);
  }
}

bool FactNames::numbers(std::span<const Token> tokens, std::size_t at) const {
  return at > 0 && !numbered_.empty() && numbered_.contains(stem_of(tokens[at - 1]) + ' ' + tokens[at].text);
}

/// A word for what all channels count; not if it is one for some of them.
void FactNames::add_measure(const std::string& word) {
  const auto family = static_cast<std::size_t>(family_of(word));
  if (!families_[family].empty()) return;
  add({word}, WordPart::measure, {});
  if (family != kWebsiteFamily) {
    measured_[family] = family != 0;
    return;
  }
  // Where no channel is a website, visits are to a place: not every word for the web means them.
  for (const std::string_view alike : {"visit", "visitor", "visited"}) add({std::string(alike)}, WordPart::measure, {});
}

/// Takes names such as `Harbour Line` and `the Utilities Ombudsman`: capitalised words that end in what the body is.
void FactNames::add_organisations(const Tokens& tokens) {
  constexpr auto kBodies = std::to_array<std::string_view>(
      {"line", "ombudsman", "trust", "council", "service", "charity", "foundation", "agency", "company", "association",
       "society", "authority", "partnership", "group", "hub", "network"});
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!tokens[at].is_capital() || std::ranges::find(kBodies, tokens[at].key) == kBodies.end()) continue;
    for (std::size_t name = at + 1; name-- > 0 && tokens[name].is_capital();) title_names_.insert(tokens[name].key);
  }
}

/// Takes the place that the first title is about: `Library visits recover in Northshire`, `Northshire's libraries`.
void FactNames::add_place(const Tokens& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool in = tokens[at - 1].key == "in" || tokens[at - 1].key == "across";
    if (in && tokens[at].is_capital()) title_names_.insert(tokens[at].key);
  }
}

/// Takes from a title the things that it counts, which come before its first preposition or verb, and the names of
/// organisations.
void FactNames::add_title(const std::string& title) {
  bool head = true, counted = false;
  const Tokens tokens = tokens_in(title);
  add_organisations(tokens);
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
    if (head && is_counted(word)) add_measure(word);
    counted = counted || (head && is_counted(word));
    if (word == "people" || word == "resident") counts_people_ = true;
  }
}

/// `Thames Valley Police`, if the table says `TVP`.
NameFound FactNames::initials_at(std::span<const Token> tokens, std::size_t at) const {
  NameFound longest;
  if (initials_.empty()) return longest;
  std::string letters;
  for (std::size_t end = at; end < tokens.size() && end < at + 5 && tokens[end].is_capital(); ++end) {
    letters += tokens[end].key[0];
    for (const std::string& each : {letters, letters + 'p'}) {
      const auto found = initials_.find(each);
      if (found != initials_.end() && end > at) longest = {end + 1 - at, WordPart::row, found->second};
    }
  }
  return longest;
}

/// Whether the name of a row is written as one. `All forces` is a name within a sentence only: at its beginning, it is
/// each of them.
bool FactNames::is_proper(std::span<const Token> tokens, std::size_t at, const std::vector<std::uint32_t>& ids) const {
  if (!ids.empty() && is_collective(facts_.rows()[ids.front()].name)) return at > 0 && tokens[at].is_capital();
  return tokens[at].is_capital() || static_cast<unsigned char>(tokens[at].text[0]) >= 0x80;
}

NameFound FactNames::at(std::span<const Token> tokens, std::size_t at) const {
  const std::string word = stem(tokens[at].key);
  static const std::vector<Name> none;
  const auto found = by_first_.find(word);
  for (const Name& name : found == by_first_.end() ? none : found->second) {
    std::size_t end = at;
    bool same = true;
    for (const std::string& each : name.stems) {
      while (end < tokens.size() && end > at && tokens[end].kind == TokenKind::mark &&
             (tokens[end].text == "-" || tokens[end].text == "'" || tokens[end].text == "’"))
        ++end;
      same = same && end < tokens.size() && stem_of(tokens[end]) == each;
      ++end;
    }
    if (same && (name.part != WordPart::row || is_proper(tokens, at, name.ids))) return {end - at, name.part, name.ids};
  }
  if (NameFound row = initials_at(tokens, at); row.tokens > 0) return row;
  if (tokens[at].key == "phones" || tokens[at].key == "telephones") return {};  // what people call with
  if (const auto family = static_cast<std::size_t>(family_of(word))) {
    if (!families_[family].empty()) return {1, WordPart::channel, families_[family]};
    if (measured_[family]) return {1, WordPart::measure, {}};
  }
  if (word == "people" && counts_people_) return {1, WordPart::people, {}};
  if (title_verbs_.contains(tokens[at].key)) return {1, WordPart::silent, {}};
  if (title_names_.contains(tokens[at].key) && tokens[at].is_capital()) return {1, WordPart::silent, {}};
  return {};
}

}  // namespace reach::audit
