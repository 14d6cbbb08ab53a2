// The tables of places, and the names they go by.
#include "load/words/places.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "load/words/word_filter.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using enum PlaceKind;

/// Sorted by name, as find_place requires (checked by a unit test).
constexpr auto kPlaces = std::to_array<KnownPlace>({
    {"afghanistan", state, "world"},
    {"africa", continent, "world"},
    {"albania", state, "world"},
    {"algeria", state, "world"},
    {"americas", continent, "world"},
    {"angola", state, "world"},
    {"argentina", state, "world"},
    {"armenia", state, "world"},
    {"asia", continent, "world"},
    {"australia", state, "world"},
    {"austria", state, "world"},
    {"avon and somerset", area, "south west"},
    {"azerbaijan", state, "world"},
    {"bahrain", state, "world"},
    {"bangladesh", state, "world"},
    {"bedfordshire", area, "east of england"},
    {"belarus", state, "world"},
    {"belgium", state, "world"},
    {"berkshire", area, "south east"},
    {"bolivia", state, "world"},
    {"bosnia and herzegovina", state, "world"},
    {"botswana", state, "world"},
    {"brazil", state, "world"},
    {"bristol", area, "south west"},
    {"buckinghamshire", area, "south east"},
    {"bulgaria", state, "world"},
    {"cambodia", state, "world"},
    {"cambridgeshire", area, "east of england"},
    {"cameroon", state, "world"},
    {"canada", state, "world"},
    {"cheshire", area, "north west"},
    {"chile", state, "world"},
    {"china", state, "world"},
    {"city of london", area, "london"},
    {"cleveland", area, "north east"},
    {"colombia", state, "world"},
    {"cornwall", area, "south west"},
    {"costa rica", state, "world"},
    {"croatia", state, "world"},
    {"cuba", state, "world"},
    {"cumbria", area, "north west"},
    {"cyprus", state, "world"},
    {"czech republic", state, "world"},
    {"czechia", state, "world"},
    {"denmark", state, "world"},
    {"derbyshire", area, "east midlands"},
    {"devon", area, "south west"},
    {"devon and cornwall", area, "south west"},
    {"dominican republic", state, "world"},
    {"dorset", area, "south west"},
    {"dumfries and galloway", area, "scotland"},
    {"durham", area, "north east"},
    {"dyfed powys", area, "wales"},
    {"east midlands", region, "england"},
    {"east of england", region, "england"},
    {"east riding of yorkshire", area, "yorkshire and humber"},
    {"east sussex", area, "south east"},
    {"east yorkshire", area, "yorkshire and humber"},
    {"ecuador", state, "world"},
    {"egypt", state, "world"},
    {"england", nation, "england and wales"},
    {"england and wales", nations, "great britain"},
    {"essex", area, "east of england"},
    {"estonia", state, "world"},
    {"ethiopia", state, "world"},
    {"europe", continent, "world"},
    {"european union", continent, "europe"},
    {"fife", area, "scotland"},
    {"fiji", state, "world"},
    {"finland", state, "world"},
    {"france", state, "world"},
    {"gambia", state, "world"},
    {"georgia", state, "world"},
    {"germany", state, "world"},
    {"ghana", state, "world"},
    {"gibraltar", state, "world"},
    {"gloucestershire", area, "south west"},
    {"grampian", area, "scotland"},
    {"great britain", nations, "united kingdom"},
    {"greater manchester", area, "north west"},
    {"greece", state, "world"},
    {"guernsey", state, "world"},
    {"gwent", area, "wales"},
    {"hampshire", area, "south east"},
    {"hampshire and isle of wight", area, "south east"},
    {"herefordshire", area, "west midlands"},
    {"hertfordshire", area, "east of england"},
    {"hong kong", state, "world"},
    {"humberside", area, "yorkshire and humber"},
    {"hungary", state, "world"},
    {"iceland", state, "world"},
    {"india", state, "world"},
    {"indonesia", state, "world"},
    {"iran", state, "world"},
    {"iraq", state, "world"},
    {"ireland", state, "world"},
    {"isle of man", state, "world"},
    {"isle of wight", area, "south east"},
    {"israel", state, "world"},
    {"italy", state, "world"},
    {"jamaica", state, "world"},
    {"japan", state, "world"},
    {"jersey", state, "world"},
    {"jordan", state, "world"},
    {"kazakhstan", state, "world"},
    {"kent", area, "south east"},
    {"kenya", state, "world"},
    {"kosovo", state, "world"},
    {"kuwait", state, "world"},
    {"lancashire", area, "north west"},
    {"latvia", state, "world"},
    {"lebanon", state, "world"},
    {"leicestershire", area, "east midlands"},
    {"libya", state, "world"},
    {"lincolnshire", area, "east midlands"},
    {"lithuania", state, "world"},
    {"london", region, "england"},
    {"lothian and borders", area, "scotland"},
    {"luxembourg", state, "world"},
    {"malawi", state, "world"},
    {"malaysia", state, "world"},
    {"malta", state, "world"},
    {"mauritius", state, "world"},
    {"merseyside", area, "north west"},
    {"met", area, "london"},
    {"metropolitan", area, "london"},
    {"metropolitan and city of london", area, "london"},
    {"mexico", state, "world"},
    {"moldova", state, "world"},
    {"monaco", state, "world"},
    {"mongolia", state, "world"},
    {"montenegro", state, "world"},
    {"morocco", state, "world"},
    {"mozambique", state, "world"},
    {"myanmar", state, "world"},
    {"namibia", state, "world"},
    {"nepal", state, "world"},
    {"netherlands", state, "world"},
    {"new zealand", state, "world"},
    {"nicaragua", state, "world"},
    {"nigeria", state, "world"},
    {"norfolk", area, "east of england"},
    {"north america", continent, "world"},
    {"north east", region, "england"},
    {"north macedonia", state, "world"},
    {"north wales", area, "wales"},
    {"north west", region, "england"},
    {"north yorkshire", area, "yorkshire and humber"},
    {"northamptonshire", area, "east midlands"},
    {"northern ireland", nation, "united kingdom"},
    {"northumberland", area, "north east"},
    {"northumbria", area, "north east"},
    {"norway", state, "world"},
    {"nottinghamshire", area, "east midlands"},
    {"oceania", continent, "world"},
    {"oman", state, "world"},
    {"oxfordshire", area, "south east"},
    {"pakistan", state, "world"},
    {"palestine", state, "world"},
    {"panama", state, "world"},
    {"paraguay", state, "world"},
    {"peru", state, "world"},
    {"philippines", state, "world"},
    {"poland", state, "world"},
    {"portugal", state, "world"},
    {"qatar", state, "world"},
    {"republic of ireland", state, "world"},
    {"romania", state, "world"},
    {"russia", state, "world"},
    {"rutland", area, "east midlands"},
    {"rwanda", state, "world"},
    {"saudi arabia", state, "world"},
    {"scotland", nation, "great britain"},
    {"senegal", state, "world"},
    {"serbia", state, "world"},
    {"shropshire", area, "west midlands"},
    {"sierra leone", state, "world"},
    {"singapore", state, "world"},
    {"slovakia", state, "world"},
    {"slovenia", state, "world"},
    {"somalia", state, "world"},
    {"somerset", area, "south west"},
    {"south africa", state, "world"},
    {"south america", continent, "world"},
    {"south east", region, "england"},
    {"south korea", state, "world"},
    {"south wales", area, "wales"},
    {"south west", region, "england"},
    {"south yorkshire", area, "yorkshire and humber"},
    {"spain", state, "world"},
    {"sri lanka", state, "world"},
    {"staffordshire", area, "west midlands"},
    {"strathclyde", area, "scotland"},
    {"sudan", state, "world"},
    {"suffolk", area, "east of england"},
    {"surrey", area, "south east"},
    {"sussex", area, "south east"},
    {"sweden", state, "world"},
    {"switzerland", state, "world"},
    {"syria", state, "world"},
    {"taiwan", state, "world"},
    {"tanzania", state, "world"},
    {"tayside", area, "scotland"},
    {"thailand", state, "world"},
    {"thames valley", area, "south east"},
    {"trinidad and tobago", state, "world"},
    {"tunisia", state, "world"},
    {"turkey", state, "world"},
    {"tyne and wear", area, "north east"},
    {"uganda", state, "world"},
    {"ukraine", state, "world"},
    {"united arab emirates", state, "world"},
    {"united kingdom", state, "europe"},
    {"united states", state, "world"},
    {"united states of america", state, "world"},
    {"uruguay", state, "world"},
    {"us", state, "world"},
    {"usa", state, "world"},
    {"uzbekistan", state, "world"},
    {"venezuela", state, "world"},
    {"vietnam", state, "world"},
    {"wales", nation, "england and wales"},
    {"warwickshire", area, "west midlands"},
    {"west mercia", area, "west midlands"},
    {"west midlands", region, "england", true},
    {"west sussex", area, "south east"},
    {"west yorkshire", area, "yorkshire and humber"},
    {"wiltshire", area, "south west"},
    {"worcestershire", area, "west midlands"},
    {"world", world, ""},
    {"yemen", state, "world"},
    {"yorkshire and humber", region, "england"},
    {"zambia", state, "world"},
    {"zimbabwe", state, "world"},
});

/// Other names of places, sorted by name.
constexpr auto kAliases = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"all uk", "united kingdom"},
    {"britain", "great britain"},
    {"e and w", "england and wales"},
    {"e&w", "england and wales"},
    {"east", "east of england"},
    {"east anglia", "east of england"},
    {"eastern", "east of england"},
    {"eastern england", "east of england"},
    {"england wales", "england and wales"},
    {"eu", "european union"},
    {"gb", "great britain"},
    {"global", "world"},
    {"globally", "world"},
    {"greater london", "london"},
    {"n east", "north east"},
    {"n west", "north west"},
    {"north east england", "north east"},
    {"north east of england", "north east"},
    {"north west england", "north west"},
    {"north west of england", "north west"},
    {"s east", "south east"},
    {"s west", "south west"},
    {"south east england", "south east"},
    {"south east of england", "south east"},
    {"south west england", "south west"},
    {"south west of england", "south west"},
    {"uk", "united kingdom"},
    {"wales and england", "england and wales"},
    {"worldwide", "world"},
    {"yorks and humber", "yorkshire and humber"},
    {"yorkshire", "yorkshire and humber"},
    {"yorkshire and humberside", "yorkshire and humber"},
});

/// Words that a name may contain in addition to the place.
constexpr auto kBesides = std::to_array<std::string_view>(
    {"area", "constabulary", "county", "force", "force area", "gor", "police", "region", "service", "the"});

const KnownPlace* place_of(std::string_view folded) {
  const auto alias =
      std::ranges::lower_bound(kAliases, folded, {}, &std::pair<std::string_view, std::string_view>::first);
  if (alias != kAliases.end() && alias->first == folded) folded = alias->second;
  const auto place = std::ranges::lower_bound(kPlaces, folded, {}, &KnownPlace::name);
  return place != kPlaces.end() && place->name == folded ? &*place : nullptr;
}

/// The name without a bracketed note at the end: `England [note 1]`, `London (region)`.
std::string_view without_note(std::string_view name) {
  const bool closes = !name.empty() && (name.back() == ')' || name.back() == ']');
  if (!closes) return name;
  const auto open = name.find_last_of("([");
  return open != std::string_view::npos && open > 0 ? name.substr(0, open) : name;
}

constexpr bool is_mark(char c) { return c == '.' || c == ',' || c == ':' || c == ';' || c == '*' || c == '\''; }

bool is_beside(std::string_view word) { return std::ranges::find(kBesides, word) != kBesides.end(); }

/// Whether one of these sorted names begins with the word.
template <typename Names, typename Name>
bool begins_with_word(const Names& names, std::string_view word, Name name) {
  const auto first = std::ranges::lower_bound(names, word, {}, name);
  if (first == names.end()) return false;
  const std::string_view text = std::invoke(name, *first);
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

/// The first words of all places and their aliases.
constexpr WordFilter kFirstWords = [] {
  WordFilter words;
  for (const KnownPlace& place : kPlaces) words.add(place.name.substr(0, place.name.find(' ')));
  for (const auto& [alias, place] : kAliases) words.add(alias.substr(0, alias.find(' ')));
  return words;
}();

/// Whether a name may be that of a place, judging by its first word; this saves folding most names of forces.
bool may_be_place(std::string_view name) {
  std::string word;
  for (std::size_t at = 0; at <= name.size(); ++at) {
    const char c = at < name.size() ? name[at] : ' ';
    if (static_cast<unsigned char>(c) >= 0x80) return true;
    const bool parts = static_cast<unsigned char>(c) <= ' ' || c == '_' || c == '-' || c == '/';
    if (!parts) {
      const bool capital = c >= 'A' && c <= 'Z';
      if (!is_mark(c)) word += capital ? static_cast<char>(c | 0x20) : c;
      continue;
    }
    if (!word.empty() && !is_beside(word)) {
      return kFirstWords.may_have(word) &&
             (begins_with_word(kPlaces, word, &KnownPlace::name) ||
              begins_with_word(kAliases, word, &std::pair<std::string_view, std::string_view>::first));
    }
    word.clear();
  }
  return false;
}

/// The words of a name without its note, folded, without surrounding punctuation, and without words that do not name a
/// place.
std::string key_of(std::string_view name) {
  const std::string folded = fold_header(skeleton(name));
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" /", at), folded.size());
    std::string word = folded.substr(at, end - at);
    at = end + 1;
    if (word == "&") word = "and";
    std::erase_if(word, is_mark);
    const bool is_note = !key.empty() && word.size() == 1 && word[0] >= '1' && word[0] <= '9' && at > folded.size();
    if (is_note || word.empty() || is_beside(word)) continue;  // `England and Wales 1`
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

}  // namespace

const KnownPlace* find_place(std::string_view name) {
  constexpr std::size_t kLongestPlace = 80;
  if (name.size() > kLongestPlace) return nullptr;
  name = without_note(name);
  return may_be_place(name) ? place_of(key_of(name)) : nullptr;
}

bool lies_in(const KnownPlace& inner, const KnownPlace& outer) {
  for (const auto* place = place_of(inner.within); place != nullptr; place = place_of(place->within)) {
    if (place->name == outer.name) return true;
  }
  return false;
}

}  // namespace reach
