#include "audit/prose/sentence.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace reach::audit {
namespace {

std::vector<std::string> keys_of(const std::string& name) {
  std::vector<std::string> keys;
  Passage passage;
  passage.text = name;
  for (const Token& token : tokens_of(passage)) {
    if (!token.key.empty()) keys.push_back(token.key);
  }
  return keys;
}

void insert(std::vector<std::uint32_t>& ids, std::uint32_t id) {
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

bool is_acronym(const std::string& name) {
  return name.size() >= 2 && name.size() <= 5 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// `tvp` of `thames valley`: a force is often called by its initials and the one of `police`.
std::string initials(const std::vector<std::string>& keys) {
  std::string letters;
  for (const std::string& key : keys) letters += key[0];
  return keys.back() == "police" ? letters : letters + 'p';
}

/// `excluding Kent`, `apart from Kent`: the statement is about the others, which are not a row of ours.
bool is_left_out(std::span<const Token> tokens, std::size_t at) {
  constexpr auto kWithout = std::to_array<std::string_view>({"excluding", "except", "without", "outside", "besides"});
  if (at == 0) return false;
  const std::string_view two = at > 1 ? std::string_view(tokens[at - 2].key) : std::string_view();
  const bool apart = tokens[at - 1].key == "from" && (two == "apart" || two == "aside");
  return apart || std::ranges::find(kWithout, tokens[at - 1].key) != kWithout.end();
}

/// `12 March 2018`: nobody counts by days.
bool ends_date(std::span<const Token> tokens, std::size_t at) {
  return tokens[at].period->kind == PeriodKind::month && at > 1 && tokens[at - 2].kind == TokenKind::other;
}

/// Whether a token can follow a month: `March 12`, `March 2018`.
bool is_dated(const Token& token) { return token.kind == TokenKind::other || token.kind == TokenKind::period; }

bool is_place_word(std::string_view key) { return key == "in" || key == "across" || key == "for"; }

}  // namespace

bool Sentence::names(Of of) const {
  return std::ranges::any_of(mentions, [of](const Mention& mention) { return mention.of == of; });
}

bool Sentence::parts_clause(std::size_t at) const {
  const Token& token = tokens[at];
  if (token.kind == TokenKind::number) return true;
  // `Sussex, where the number …` continues about Sussex.
  const std::string_view next = at + 1 < tokens.size() ? std::string_view(tokens[at + 1].key) : std::string_view();
  if (token.text == "," && (next == "where" || next == "which" || next == "who")) return false;
  if (token.kind == TokenKind::mark)
    return std::string_view("-'’\"“”*.").find(token.text) == std::string_view::npos || token.text == "–";
  if (token.sense != Sense::clause) return false;
  if (at > 0 && tokens[at - 1].key == "compared") return false;
  const auto behind = first_behind(at);
  return behind == mentions.begin() || std::prev(behind)->end <= at;
}

std::vector<Mention>::const_iterator Sentence::first_behind(std::size_t at) const {
  return std::ranges::upper_bound(mentions, at, {}, &Mention::begin);
}

NameFinder::NameFinder(const Facts& facts) : facts_(facts) {
  for (std::uint32_t id = 0; id < facts.rows().size(); ++id) {
    const std::string& name = facts.rows()[id].name;
    if (name != kAllForces && name != kAllRegions && name != kRegionsShown) add(name, Of::row, id);
  }
  for (std::uint32_t id = 0; id < facts.channels().size(); ++id) add(facts.channels()[id], Of::channel, id);
  for (const std::uint32_t row : facts.default_rows()) add_sense(Sense::region, row);
  add_sense(Sense::total, kTotalChannel);
  for (auto& [key, names] : by_first_) {
    std::ranges::stable_sort(names, std::ranges::greater(), [](const Name& each) { return each.keys.size(); });
  }
}

void NameFinder::add(const std::string& name, Of of, std::uint32_t id) {
  std::vector<std::string> keys = keys_of(name);
  if (keys.empty()) return;
  if (of == Of::channel) {
    for (const std::string& key : keys) {
      const Sense sense = sense_of(key);
      if (sense == Sense::website || sense == Sense::helpline) add_sense(sense, id);
    }
  } else if (is_acronym(name)) {
    insert(initials_[fold_name(name)], id);
  } else if (keys.size() > 1) {
    add_keys({initials(keys)}, of, id);
  }
  const bool police = keys.size() > 1 && (keys.back() == "police" || keys.back() == "constabulary");
  if (police) add_keys({keys.begin(), keys.end() - 1}, of, id);
  add_keys(std::move(keys), of, id);
}

void NameFinder::add_keys(std::vector<std::string> keys, Of of, std::uint32_t id) {
  std::vector<Name>& names = by_first_[keys.front()];
  const auto same = std::ranges::find_if(names, [&](const Name& name) { return name.of == of && name.keys == keys; });
  if (same != names.end()) return insert(same->ids, id);
  names.push_back({std::move(keys), of, {id}});
}

void NameFinder::add_sense(Sense sense, std::uint32_t id) { insert(by_sense_[static_cast<int>(sense)], id); }

Mention NameFinder::mention_at(std::span<const Token> tokens, std::size_t at) const {
  const auto found = by_first_.find(tokens[at].key);
  if (found == by_first_.end()) return {};
  for (const Name& name : found->second) {
    if (name.keys.size() > tokens.size() - at) continue;
    bool same = true;
    std::size_t end = at;
    for (const std::string& key : name.keys) {
      while (end < tokens.size() && tokens[end].kind == TokenKind::mark && tokens[end].text == "-") ++end;
      same = same && end < tokens.size() && tokens[end].key == key;
      ++end;
      if (!same) break;
    }
    const bool proper =
        name.of != Of::row || tokens[at].is_capital() || static_cast<unsigned char>(tokens[at].text[0]) >= 0x80;
    if (same && proper) return {name.of, at, end, name.ids};
  }
  return {};
}

/// `Thames Valley Police`, if the table says `TVP`.
Mention NameFinder::initials_at(std::span<const Token> tokens, std::size_t at) const {
  if (initials_.empty()) return {};
  std::string letters;
  Mention longest;
  for (std::size_t end = at; end < tokens.size() && end < at + 5 && tokens[end].is_capital(); ++end) {
    letters += tokens[end].key[0];
    for (const std::string& each : {letters, letters + 'p'}) {
      const auto found = initials_.find(each);
      if (found != initials_.end() && end > at) longest = {Of::row, at, end + 1, found->second};
    }
  }
  return longest;
}

namespace {

/// Words that mean a channel only next to certain words: a campaign is `called …`, behaviour is `online`.
bool names_channel(std::span<const Token> tokens, std::size_t at) {
  const auto counts = [&](std::size_t place) {
    return place < tokens.size() && (tokens[place].kind == TokenKind::number || tokens[place].sense == Sense::people ||
                                     tokens[place].sense == Sense::website || tokens[place].key == "who");
  };
  const std::string& key = tokens[at].key;
  if (key != "called" && key != "online") return true;
  const bool rang = key == "called" && at + 1 < tokens.size() && tokens[at + 1].key == "the";
  const bool is = key == "online" && at > 0 && (tokens[at - 1].key == "were" || tokens[at - 1].key == "was");
  return rang || is || (at > 0 && counts(at - 1)) || (key == "online" && counts(at + 1));
}

}  // namespace

/// The mention for a word of kWords: a channel, the total, the region.
Mention NameFinder::word_at(std::span<const Token> tokens, std::size_t at) const {
  const Token& token = tokens[at];
  const auto found = by_sense_.find(static_cast<int>(token.sense));
  if (token.sense == Sense::elsewhere) return {Of::row, at, at + 1, {}};
  if (!names_channel(tokens, at)) return {};
  const bool channel = token.sense == Sense::website || token.sense == Sense::helpline;
  if (found == by_sense_.end()) return channel ? Mention{Of::channel, at, at + 1, {}} : Mention{};
  const Of of = token.sense == Sense::region ? Of::row : Of::channel;
  return {of, at, at + 1, found->second};
}

namespace {

/// Takes the words that say something about the sentence as a whole.
void take_words(Sentence& sentence) {
  constexpr auto kBack = std::to_array<std::string_view>({"its", "it", "their"});
  constexpr auto kBe = std::to_array<std::string_view>({"is", "are", "was", "were", "has", "have", "had", "will"});
  std::size_t every_until = 0;  // `forces` within a few words of `every` or `all`
  for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
    const Token& token = sentence.tokens[at];
    const bool force = token.sense == Sense::forces || token.key == "force";
    if (token.sense == Sense::every || token.key == "all") every_until = at + 5;
    sentence.every_force = sentence.every_force || (force && at < every_until);
    sentence.people = sentence.people || token.sense == Sense::people;
    const bool that = at < 2 && token.key == "that";  // `That is an increase of …`
    const std::string_view next =
        at + 1 < sentence.tokens.size() ? std::string_view(sentence.tokens[at + 1].key) : std::string_view();
    const bool there = token.key == "there" && std::ranges::find(kBe, next) == kBe.end();  // not `there were 97 calls`
    sentence.refers_back = sentence.refers_back || that || there;
    sentence.may_refer = sentence.may_refer || std::ranges::find(kBack, token.key) != kBack.end();
    sentence.respectively = sentence.respectively || token.key == "respectively";
  }
}

}  // namespace

/// `all four forces`: the row of all forces.
Mention NameFinder::all_at(std::span<const Token> tokens, std::size_t at) const {
  if (tokens[at].key != "all") return {};
  for (std::size_t next = at + 1; next < std::min(at + 4, tokens.size()); ++next) {
    if (tokens[next].sense == Sense::forces) return {Of::row, at, at + 1, facts_.default_rows()};
  }
  return {};
}

Sentence NameFinder::read(std::span<const Token> tokens) const {
  Sentence sentence;
  sentence.tokens = tokens;
  take_words(sentence);
  for (std::size_t at = 0; at < tokens.size();) {
    Mention mention;
    if (tokens[at].kind == TokenKind::period && !ends_date(tokens, at)) {
      mention = {Of::period, at, at + 1, {}};
      const auto found = std::ranges::find(facts_.periods(), *tokens[at].period);
      if (found != facts_.periods().end()) {
        mention.ids.push_back(static_cast<std::uint32_t>(found - facts_.periods().begin()));
      }
    } else if (tokens[at].kind == TokenKind::word) {
      mention = mention_at(tokens, at);
      if (mention.end == 0) mention = initials_at(tokens, at);
      if (mention.end == 0) mention = word_at(tokens, at);
      if (mention.end == 0) mention = all_at(tokens, at);
      const bool place = at > 0 && is_place_word(tokens[at - 1].key) && tokens[at].is_capital() &&
                         !(at + 1 < tokens.size() && is_dated(tokens[at + 1]));  // `in March 2018`
      if (mention.end == 0 && place) mention = {Of::row, at, at + 1, {}};
    }
    if (mention.end == 0) {
      ++at;
      continue;
    }
    if (mention.of == Of::row && is_left_out(tokens, at)) mention.ids.clear();
    at = mention.end;
    sentence.mentions.push_back(std::move(mention));
  }
  return sentence;
}

}  // namespace reach::audit
