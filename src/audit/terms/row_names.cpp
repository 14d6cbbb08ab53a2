// Names of rows: proper names, common nouns, and words for what the rows are.
#include <algorithm>
#include <array>
#include <map>

#include "audit/terms/name_words.hpp"
#include "audit/terms/names.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

bool is_acronym(const std::string& name) {
  return name.size() >= 2 && name.size() <= 5 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// `tvp` for `thames valley`: forces are often called by their initials with a `p` for `police`.
std::string initials(const std::vector<std::string>& stems) {
  std::string letters;
  for (const std::string& each : stems) letters += each[0];
  return stems.back() == "police" ? letters : letters + 'p';
}

/// How the names of one table are written.
struct Spelling {
  bool phrase = false;  ///< a name has further words in small letters: `Criminal damage`
  bool counted = true;  ///< each ends in a word for what is counted, or in a plural: `Burglary`, `Dogs`
  std::size_t rows = 0;
};

void take_name(Spelling& spelling, const std::string& name) {
  const Tokens tokens = tokens_of(name);
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool word = tokens[at].kind == TokenKind::word && tokens[at].key.size() > 4 && tokens[at - 1].text != "'";
    spelling.phrase = spelling.phrase || (word && !tokens[at].is_capital() && !is_of_sentences(tokens[at].key, false));
  }
  const std::string key = tokens.empty() ? std::string() : tokens.back().key;
  const bool people = key == "men" || key == "women" || key == "children";
  spelling.counted = spelling.counted && (people || is_counted(stem(key)) || stem(key) != key);
  ++spelling.rows;
}

}  // namespace

/// Finds the tables whose rows are called by common nouns, which sentences write in small letters.
void FactNames::find_common_rows() {
  std::map<std::size_t, Spelling> tables;
  for (const FactRow& row : facts_.rows()) {
    if (!row.is_region) take_name(tables[row.source], row.name);
  }
  for (const FactRow& row : facts_.rows()) {
    const auto table = tables.find(row.source);
    const bool common =
        table != tables.end() && table->second.rows > 1 && (table->second.phrase || table->second.counted);
    const std::vector<std::string> stems = common && !row.is_region ? stems_in(row.name) : std::vector<std::string>();
    common_.push_back(!stems.empty() && !(stems.size() == 1 && is_of_sentences(stems.front(), false)));
  }
}

void FactNames::add_row(const std::string& name, std::uint32_t id) {
  const std::vector<std::string> stems = stems_in(name);
  if (stems.empty()) return;
  add(stems, WordPart::row, {id});
  add_own_kinds(stems);
  if (is_acronym(name)) {
    initials_[fold_name(name)].push_back(id);
  } else if (stems.size() > 1) {
    add({initials(stems)}, WordPart::row, {id});
  }
  if (stems.size() == 2 && is_counted(stems.back()))  // `thefts of bicycles`
    add({stems.back(), "of", stems.front()}, WordPart::row, {id});
  const bool police = stems.size() > 1 && (stems.back() == "police" || stems.back() == "constabulary");
  if (police) add({stems.begin(), stems.end() - 1}, WordPart::row, {id});
}

/// Adds the rows that are bands of ages, if there are several: one alone may be a score.
void FactNames::add_bands() {
  for (std::uint32_t id = 0; id < facts_.rows().size(); ++id) {
    const Tokens tokens = tokens_of(facts_.rows()[id].name);
    const auto found = age_band_at(tokens, 0);
    if (found && found->tokens == tokens.size()) bands_[found->band].push_back(id);
  }
  if (bands_.size() < 2) return bands_.clear();
  for (const std::string_view kind : {"group", "band"}) {
    add({std::string(kind)}, WordPart::kind, {});
    add({"age", std::string(kind)}, WordPart::kind, {});
  }
}

NameFound FactNames::band_at(std::span<const Token> tokens, std::size_t at) const {
  if (bands_.empty()) return {};
  const auto found = age_band_at(tokens, at);
  const auto rows = found ? bands_.find(found->band) : bands_.end();
  return rows == bands_.end() ? NameFound{} : NameFound{found->tokens, WordPart::row, rows->second};
}

/// Adds the user's name for a row, which may be written in small letters.
void FactNames::add_place_name(const PlaceName& place) {
  const std::vector<std::string> stems = stems_in(place.called);
  std::string key = key_of(stems);
  names_.erase(key);  // the user's word is the last
  for (std::uint32_t id = 0; id < facts_.rows().size(); ++id) {
    const FactRow& row = facts_.rows()[id];
    if (row.is_region == place.is_region && row.name == place.row) add(stems, WordPart::row, {id});
  }
  places_.insert(std::move(key));
}

/// Adds a table's word for its rows, `Health board`, unless it is a word for what is counted.
void FactNames::add_kind(const std::string& kind) {
  constexpr std::size_t kMostWords = 3;
  constexpr auto kOf = std::to_array<std::string_view>({"for", "of", "by"});
  std::vector<std::string> stems = stems_in(kind);
  const auto of = std::ranges::find_first_of(stems, kOf);
  if (of != stems.begin()) stems.erase(of, stems.end());  // `Reason for call`
  if (stems.empty() || stems.size() > kMostWords) return;
  add_own_kinds(stems);
  const std::string word = stems.back();
  const bool counted = is_counted(word);  // `Offence`, above burglaries and thefts: what they all are
  if (counted) counted_kinds_.insert(word);
  if (counted && std::ranges::find(common_, true) != common_.end()) add_measure(word);
  const bool months = word == "month" && stems.size() == 1;  // elsewhere it is a time
  if (!months && (counted || family_of(word) != 0 || is_of_sentences(word, true))) return;
  add({word}, WordPart::kind, {});
  own_kinds_.insert(word);
  add(stems, WordPart::kind, {});
}

void FactNames::add_own_kinds(const std::vector<std::string>& stems) {
  for (const std::string& each : stems) {
    const WordPart part = known_words(std::array<std::string_view, 1>{each}).part;
    if (part == WordPart::kind || part == WordPart::whole) own_kinds_.insert(each);
  }
}

}  // namespace reach::audit
