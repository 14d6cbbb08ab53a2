#include "audit/terms/names.hpp"

#include <algorithm>
#include <array>

#include "audit/terms/name_words.hpp"
#include "text/ascii.hpp"
#include "text/grouped.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

constexpr int kMostFamilies = 32;

/// A name without the unit in brackets or after a comma: `Area (km2)`, `Capital, million`.
std::string without_unit(const std::string& name) {
  const std::size_t open = name.find_first_of("(,");
  return open == std::string::npos || open == 0 ? name : name.substr(0, open);
}

/// Whether a column holds places in an order: then single words of its name do not mean it.
bool is_of_places(const std::vector<std::string>& stems) {
  constexpr auto kPlaces =
      std::to_array<std::string_view>({"rank", "ranking", "position", "place", "seed", "grade", "no", "number"});
  return std::ranges::any_of(
      stems, [&](const std::string& each) { return std::ranges::find(kPlaces, each) != kPlaces.end(); });
}

/// Whether a word always means a figure that cannot be added up: `density`, `rate`.
bool says_rate(std::string_view word) {
  constexpr auto kRates = std::to_array<std::string_view>(
      {"rate", "ratio", "density", "turnout", "score", "index", "average", "mean", "median", "height", "elevation"});
  return std::ranges::find(kRates, word) != kRates.end();
}

bool is_counted_part(WordPart part) { return part == WordPart::channel || part == WordPart::measure; }

}  // namespace

FactNames::FactNames(const Facts& facts, const std::vector<Title>& titles)
    : facts_(facts), families_(kMostFamilies), measured_(kMostFamilies) {
  find_common_rows();
  for (std::uint32_t id = 0; id < facts.rows().size(); ++id) {
    const std::string& name = facts.rows()[id].name;
    facts.rows()[id].is_collective() ? add(stems_in(name), WordPart::row, {id}) : add_row(name, id);
  }
  add_bands();
  for (const FactRow& row : facts.rows()) one_table_ = one_table_ && row.source == facts.rows().front().source;
  for (const PlaceName& place : facts.places) add_place_name(place);
  add_channel_words();
  add_rates();
  add_percentages();
  for (const std::string& other : facts.others) add_other(other);
  for (const FactRow& row : facts.rows()) add_numbers(row.name);
  for (const std::string& channel : facts.channels()) add_numbers(channel);
  for (const Title& title : titles) add_title(title);
  add_period(titles);
  for (const std::string& kind : facts.kinds) add_kind(kind);
  for (const MeasureName& measure : facts.measures) add_measure_name(measure);
  if (!titles.empty()) {
    add_place(tokens_of(titles.front().text));
    add_owner(tokens_of(titles.front().text));
  }
  const bool used = !families_[kWebsiteFamily].empty() || !families_[kHelplineFamily].empty();
  if (used || facts.channels().empty()) measured_[kContactFamily] = true;
  has_measure_ = has_measure_ || used || !facts.measures.empty();
  const auto unnamed = std::ranges::find(facts.channels(), kUnnamedChannel);
  // `84,000 people were vaccinated`: the column is `Vaccinated`
  const bool done = std::ranges::any_of(
      facts.channels(), [](const std::string& channel) { return fold_header(channel).ends_with("ed"); });
  const bool as_it_stands = !facts.rows().empty() && facts.rows().front().as_it_stands;
  counts_people_ = counts_people_ || used || unnamed != facts.channels().end() || (done && as_it_stands);
}

void FactNames::add(const std::vector<std::string>& stems, WordPart part, const std::vector<std::uint32_t>& ids) {
  if (stems.empty()) return;
  std::string key = key_of(stems);
  std::size_t& longest = longest_[stems.front()];
  longest = std::max(longest, stems.size());
  const auto [at, is_new] = names_.emplace(std::move(key), Named{part, ids});
  if (is_new || at->second.part != part) return;
  std::vector<std::uint32_t>& known = at->second.ids;
  for (const std::uint32_t id : ids) {
    const bool last = known.empty() || known.back() < id;
    if (last || !std::ranges::binary_search(known, id)) known.insert(std::ranges::upper_bound(known, id), id);
  }
}

/// Adds the channels by their whole names, by words that only one of them has, and by the families of their words. A
/// word that all of them have (`website users`, `helpline users`) is the measure.
void FactNames::add_channel_words() {
  const auto& channels = facts_.channels();
  TextMap<std::vector<std::uint32_t>> by_word;
  TextSet heads;
  for (std::uint32_t id = 0; id < channels.size(); ++id) {
    if (channels[id] == kUnnamedChannel) continue;
    const std::vector<std::string> stems = stems_in(channels[id]);
    if (!stems.empty()) heads.insert(stems.back());
    // A channel called by a word that sentences are made of, `For` or `Against`, cannot be told from it.
    const bool plain = stems.size() == 1 && is_of_sentences(stems.front(), true) && !stems.front().ends_with("ed");
    if (!plain) add(stems, WordPart::channel, {id});
    if (plain) unsafe_.insert(stems.front());
    const std::vector<std::string> own = stems_in(without_unit(channels[id]));
    if (own.size() > 1 && own.size() < stems.size()) add(own, WordPart::channel, {id});
    if (is_of_places(stems)) continue;
    for (const std::string& noun : own.empty() ? std::vector<std::string>() : nouns_of(own.back()))
      add({noun}, WordPart::channel, {id});  // `cancellations`, of `Trains cancelled`
    for (const std::string& each : own) {
      std::vector<std::uint32_t>& ids = by_word[each];
      if (ids.empty() || ids.back() != id) ids.push_back(id);
    }
    if (const int family = family_of_name(channels[id])) families_[static_cast<std::size_t>(family)].push_back(id);
  }
  for (const auto& [word, ids] : by_word) {
    // `received` of `Cases received`, beside `Cases closed`, says which; `cases`, what all count
    const bool tells = ids.size() < channels.size() ? is_past(word) : is_counted(word);
    if (word.size() < 3 || (!tells && is_of_sentences(word, heads.contains(word)))) continue;
    // `population` does not mean `population density`; `density` does
    const bool adds = facts_.is_additive(ids.front()) || facts_.is_percent(ids.front()) || says_rate(word);
    const bool percentage = channels.size() == 1 && facts_.is_percent(ids.front());
    if (ids.size() == 1 && (channels.size() > 1 || percentage) && adds) add({word}, WordPart::channel, ids);
    if (ids.size() == channels.size() && !percentage) add_measure(word);
  }
}

/// Adds a column without figures, so that claims about it are not judged, unless it is called by an ordinary word.
void FactNames::add_other(const std::string& name) {
  const std::vector<std::string> stems = stems_in(name);
  const bool plain = stems.size() == 1 && is_of_sentences(stems.front(), false);
  if (!plain) add(stems, WordPart::unknown, {});
  if (plain) other_words_.insert(stems.front());
}

/// Adds names of a rate, with any word for the population: `per 100,000 people`.
void FactNames::add_rate(const std::string& per, const std::string& number, const std::vector<std::uint32_t>& ids) {
  for (const char* noun : {"", "people", "population", "resident", "inhabitant", "person", "household"}) {
    std::vector<std::string> named{per, number};
    if (*noun != '\0') named.emplace_back(noun);
    add(named, WordPart::channel, ids);
  }
}

/// Adds names for the rate by population, or else for the table's only rate.
void FactNames::add_rates() {
  if (facts_.per() > 0) {
    add({"rate"}, WordPart::channel, {kRateChannel});
    for (const std::string& number : {grouped(facts_.per()), std::to_string(facts_.per())})
      add_rate("per", number, {kRateChannel});
    return;
  }
  std::vector<std::string> phrase;
  std::vector<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < facts_.channels().size(); ++id) {
    const std::vector<std::string> stems = stems_in(facts_.channels()[id]);
    const auto per = std::ranges::find(stems, "per");
    if (stems.end() - per < 2 || !is_digit(std::next(per)->front())) continue;
    phrase = {*per, *std::next(per)};
    ids.push_back(id);
  }
  if (ids.size() == 1) add_rate(phrase[0], phrase[1], ids);
}

/// Adds a name for the only percentage of a table, if it has none: `the rate in Kent`.
void FactNames::add_percentages() {
  const auto& channels = facts_.channels();
  if (channels.size() == 1 && channels.front() == kUnnamedChannel && facts_.is_percent(0))
    add({"rate"}, WordPart::channel, {0});
}

void FactNames::add_numbers(const std::string& name) {
  const Tokens tokens = tokens_of(name);
  const auto is_numeral = [&](std::size_t at) { return tokens[at].key.empty() && tokens[at].kind != TokenKind::mark; };
  if (tokens.size() > 1 && is_numeral(0) && !stem_of(tokens[1]).empty())
    numbered_.insert(tokens[0].text + ' ' + stem_of(tokens[1]));
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool number = is_numeral(at);
    if (number && !stem_of(tokens[at - 1]).empty()) numbered_.insert(stem_of(tokens[at - 1]) + ' ' + tokens[at].text);
  }
}

bool FactNames::numbers(std::span<const Token> tokens, std::size_t at) const {
  if (numbered_.empty()) return false;
  const bool leads = tokens[at].key.empty() && at + 1 < tokens.size();
  return (at > 0 && numbered_.contains(stem_of(tokens[at - 1]) + ' ' + tokens[at].text)) ||
         (leads && numbered_.contains(tokens[at].text + ' ' + stem_of(tokens[at + 1])));
}

/// Adds the user's word for what is counted, in all channels or in one.
void FactNames::add_measure_name(const MeasureName& measure) {
  const std::vector<std::string> stems = stems_in(measure.called);
  if (measure.channel.empty()) return add(stems, WordPart::measure, {});
  const auto& channels = facts_.channels();
  const auto channel = std::ranges::find(channels, measure.channel);
  if (channel == channels.end()) return;
  names_.erase(key_of(stems));  // the user's word has priority
  add(stems, WordPart::channel, {static_cast<std::uint32_t>(channel - channels.begin())});
}

/// Adds a word for what all channels count, unless it means some of them.
void FactNames::add_measure(const std::string& word) {
  const auto family = static_cast<std::size_t>(family_of(word));
  if (!families_[family].empty()) return;
  add({word}, WordPart::measure, {});
  has_measure_ = true;
  if (family != kWebsiteFamily) {
    measured_[family] = family != 0;
    return;
  }
  // If no channel is a website, visits are to a place, and other words for the web do not mean them.
  for (const std::string_view alike : {"visit", "visitor", "visited"}) add({std::string(alike)}, WordPart::measure, {});
}

/// Finds what is counted by its verb: `launched` of `Launches`, `adopted` of adoptions.
NameFound FactNames::verb_at(const Token& token) const {
  constexpr std::size_t kShortest = 5;
  const bool verb = token.kind == TokenKind::word && (token.key.ends_with("ed") || token.key.ends_with("ing"));
  if (!verb || token.is_capital() || token.key.size() < kShortest) return {};
  if (is_of_sentences(token.key, false)) return {};
  for (const std::string& noun : nouns_of(token.key)) {
    const auto found = names_.find(noun);
    if (found != names_.end() && is_counted_part(found->second.part)) return {1, found->second.part, found->second.ids};
  }
  return {};
}

/// Finds a row by its initials: `Thames Valley Police` for `TVP` in the table.
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

/// Whether the name of a row is written as a name. At the start of a sentence, `All forces` means each of them.
bool FactNames::is_proper(std::span<const Token> tokens, std::size_t at, const std::vector<std::uint32_t>& ids) const {
  if (!ids.empty() && facts_.rows()[ids.front()].is_collective()) return at > 0 && tokens[at].is_capital();
  if (!ids.empty() && common_[ids.front()]) return true;
  return tokens[at].is_capital() || static_cast<unsigned char>(tokens[at].text[0]) >= 0x80;
}

NameFound FactNames::at(std::span<const Token> tokens, std::size_t at) const {
  constexpr std::size_t kMostIds = 256;
  const std::string word = stem(tokens[at].key);
  const auto longest = longest_.find(word);
  NameFound name;
  std::string key;
  for (std::size_t end = at, count = longest == longest_.end() ? 0 : longest->second; count > 0; --count) {
    while (end < tokens.size() && end > at && tokens[end].kind == TokenKind::mark &&
           (tokens[end].text == "-" || tokens[end].text == "'" || tokens[end].text == "’"))
      ++end;
    if (end == tokens.size()) break;
    key += (key.empty() ? "" : " ") + stem_of(tokens[end++]);
    const auto found = names_.find(key);
    if (found == names_.end()) continue;
    const auto& [part, ids] = found->second;
    if (part != WordPart::row || places_.contains(key) || is_proper(tokens, at, ids)) name = {end - at, part, ids};
  }
  if (name.ids.size() > kMostIds) return {name.tokens, WordPart::unknown, {}};
  if (name.tokens > 0) return name;
  if (NameFound row = initials_at(tokens, at); row.tokens > 0) return row;
  if (tokens[at].key == "phones" || tokens[at].key == "telephones") return {};  // the devices, not calls
  if (const auto family = static_cast<std::size_t>(family_of(word))) {
    if (families_[family].size() > kMostIds) return {1, WordPart::unknown, {}};
    if (!families_[family].empty()) return {1, WordPart::channel, families_[family]};
    if (measured_[family]) return {1, WordPart::measure, {}};
  }
  if (NameFound done = verb_at(tokens[at]); done.tokens > 0) return done;
  if (word == "people" && counts_people_) return {1, WordPart::people, {}};
  if (title_verbs_.contains(tokens[at].key)) return {1, WordPart::silent, {}};
  if (title_names_.contains(tokens[at].key) && tokens[at].is_capital()) return {1, WordPart::silent, {}};
  return {};
}

}  // namespace reach::audit
