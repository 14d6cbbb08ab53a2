// The tables of words in names of forces, and how a name is split into them.
#include "aggregate/name_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "diagnostic/suggest.hpp"
#include "text/ascii.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using Wording = std::pair<std::string_view, std::string_view>;

/// Words that do not tell two forces apart.
constexpr auto kIdle = std::to_array<std::string_view>(
    {"and", "area", "constabulary", "force", "forces", "heddlu", "of", "pfa", "police", "service", "services", "the"});

/// Words for the kind of a place: `Bristol, City of` and `Bristol`.
constexpr auto kPlaceWords =
    std::to_array<std::string_view>({"borough", "city", "council", "county", "district", "unitary"});

/// Places that become another place with those words: `London` and `City of London`.
constexpr auto kTwoPlaces = std::to_array<std::string_view>({"london"});

/// Words that are one letter apart and both are names.
constexpr auto kBothNames = std::to_array<Wording>({{"herefordshire", "hertfordshire"}});

constexpr auto kDirections =
    std::to_array<std::string_view>({"central", "east", "eastern", "greater", "lower", "north", "northern", "south",
                                     "southern", "upper", "west", "western"});

/// Abbreviations of words; the letters of the compass only before another word.
constexpr auto kCompass = std::to_array<Wording>({{"e", "east"}, {"n", "north"}, {"s", "south"}, {"w", "west"}});
constexpr auto kShort = std::to_array<Wording>({
    {"beds", "bedfordshire"},
    {"berks", "berkshire"},
    {"btp", "british transport"},
    {"bucks", "buckinghamshire"},
    {"cambs", "cambridgeshire"},
    {"colp", "city london"},
    {"derbys", "derbyshire"},
    {"glos", "gloucestershire"},
    {"gmp", "greater manchester"},
    {"gt", "greater"},
    {"gtr", "greater"},
    {"hants", "hampshire"},
    {"herts", "hertfordshire"},
    {"iow", "isle wight"},
    {"lancs", "lancashire"},
    {"leics", "leicestershire"},
    {"lincs", "lincolnshire"},
    {"met", "metropolitan"},
    {"mids", "midlands"},
    {"mps", "metropolitan"},
    {"northants", "northamptonshire"},
    {"notts", "nottinghamshire"},
    {"nth", "north"},
    {"nwp", "north wales"},
    {"nyp", "north yorkshire"},
    {"oxon", "oxfordshire"},
    {"psni", "northern ireland"},
    {"salop", "shropshire"},
    {"st", "saint"},
    {"staffs", "staffordshire"},
    {"sth", "south"},
    {"swp", "south wales"},
    {"syp", "south yorkshire"},
    {"tvp", "thames valley"},
    {"warks", "warwickshire"},
    {"wilts", "wiltshire"},
    {"wmp", "west midlands"},
    {"worcs", "worcestershire"},
    {"wyp", "west yorkshire"},
    {"yorks", "yorkshire"},
});

/// Forces of the United Kingdom that have had, or go by, another name: sorted words → those of the present name.
constexpr auto kRenamed = std::to_array<Wording>({
    {"anglia mid", "cambridgeshire"},                   // Mid Anglia Constabulary, until 1974
    {"cornwall devon isles scilly", "cornwall devon"},  // as it calls itself
    {"cymru de", "south wales"},                        // Heddlu De Cymru
    {"cymru gogledd", "north wales"},                   // Heddlu Gogledd Cymru
    {"greater london metropolitan", "metropolitan"},
    {"hampshire", "hampshire isle wight"},  // Hampshire and Isle of Wight Constabulary since 2022
    {"london metropolitan", "metropolitan"},
    {"royal ulster", "ireland northern"},  // Police Service of Northern Ireland since 2001
});

template <typename Words>
bool is_among(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

template <typename Table>
std::string_view replaced(const Table& table, std::string_view word) {
  const auto found = std::ranges::find(table, word, &Wording::first);
  return found == table.end() ? word : found->second;
}

/// Marks of notes and other characters between words. The apostrophe is not among them: it is dropped.
bool parts_words(std::uint32_t value) {
  if (value < 0x80) return !is_digit(static_cast<char>(value)) && !is_letter(static_cast<char>(value));
  const bool raised = value == 0xB9 || value == 0xB2 || value == 0xB3 || (value >= 0x2070 && value <= 0x2079);
  const bool mark = value >= 0x2010 && value <= 0x2027;  // dashes, quotation marks, daggers
  return raised || mark || value == 0xA0 || value == 0x2212;
}

bool is_apostrophe(std::uint32_t value) { return value == '\'' || value == 0x2019; }

/// Whether brackets hold the mark of a note: `[note 1]`, `(2)`, `[r]`.
bool is_note(std::string_view held) { return held.size() <= 2 || held.starts_with("note"); }

/// The folded name without bracketed marks of notes.
std::string without_notes(std::string_view name) {
  std::string folded = fold_name(name);
  for (std::size_t open = 0; (open = folded.find_first_of("[(", open)) != std::string::npos;) {
    const std::size_t close = folded.find_first_of("])", open);
    if (close == std::string::npos) break;
    if (is_note(std::string_view(folded).substr(open + 1, close - open - 1)))
      folded.erase(open, close - open + 1);
    else
      open = close;
  }
  return folded;
}

std::vector<std::string> split(std::string_view folded) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    if (!is_apostrophe(point.value)) {
      if (!parts_words(point.value))
        words.back().append(folded.substr(at, point.length));
      else if (!words.back().empty())
        words.emplace_back();
    }
    at += point.length;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// The words that count, abbreviations written out.
std::vector<std::string> telling_words(const std::vector<std::string>& all) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (is_among(kIdle, all[at])) continue;
    const bool compass = at == 0 && all.size() > 1;
    const std::string_view whole = replaced(kShort, compass ? replaced(kCompass, all[at]) : all[at]);
    const std::size_t gap = std::min(whole.find(' '), whole.size());
    words.emplace_back(whole.substr(0, gap));
    if (gap < whole.size()) words.emplace_back(whole.substr(gap + 1));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

std::string place_of(std::vector<std::string> sorted) {
  std::erase_if(sorted, [](const std::string& word) { return is_among(kPlaceWords, word); });
  const std::string place = joined(sorted, " ");
  const bool named = std::ranges::any_of(place, [](char c) { return !is_digit(c) && c != ' '; });
  return named && !is_among(kTwoPlaces, place) ? place : std::string();
}

bool are_both_names(std::string_view word, std::string_view other) {
  return std::ranges::find(kBothNames, Wording(word, other)) != kBothNames.end();
}

bool has_digit(std::string_view word) { return std::ranges::any_of(word, is_digit); }

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Whether words of one length differ in one vowel, or in two adjacent letters that changed places.
bool is_vowel_or_swap(std::string_view word, std::string_view other) {
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(word, other).in1 - word.begin());
  const bool one = word.substr(at + 1) == other.substr(at + 1);
  return one ? is_vowel(word[at]) && is_vowel(other[at]) : word[at] == other[at + 1] && word[at + 1] == other[at];
}

}  // namespace

ForceWords name_words(std::string_view name) {
  ForceWords made;
  made.words = telling_words(split(without_notes(name)));
  std::vector<std::string> sorted = made.words;
  std::ranges::sort(sorted);
  made.key = joined(sorted, " ");
  made.known = replaced(kRenamed, made.key);
  made.place = place_of(std::move(sorted));
  made.letters = joined(made.words, "");
  return made;
}

bool has_note_mark(std::string_view name) {
  const std::string folded = fold_name(name);
  if (without_notes(name) != folded) return true;
  if (folded.empty()) return false;
  const std::uint32_t last = code_point_at(folded, code_point_before(folded, folded.size())).value;
  return parts_words(last) && last != ')' && last != ']' && last != '.';
}

bool is_slip(std::string_view word, std::string_view other) {
  constexpr std::size_t kShortest = 5;
  constexpr std::size_t kLong = 8;
  const std::size_t shorter = std::min(word.size(), other.size());
  if (word == other || shorter < kShortest || word.front() != other.front()) return false;
  if (has_digit(word) || has_digit(other)) return false;
  if (is_among(kDirections, word) || is_among(kDirections, other)) return false;
  if (are_both_names(word, other) || are_both_names(other, word)) return false;
  if (edits(word, other, 2) != 1) return false;
  return shorter >= kLong || word.size() != other.size() || is_vowel_or_swap(word, other);
}

}  // namespace reach
