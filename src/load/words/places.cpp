// The tables of places and their names.
#include "load/words/places.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "load/words/word_list.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using enum PlaceKind;

/// Places of one kind, within the same place; their names are between bars. A `+` after a name: a force also has it.
struct PlaceGroup {
  PlaceKind kind;
  std::string_view within;
  std::string_view words;  ///< their names
};

constexpr PlaceGroup kGroups[] = {
    {area, "east midlands", "derbyshire|leicestershire|lincolnshire|northamptonshire|nottinghamshire|rutland"},
    {area, "east of england", "bedfordshire|cambridgeshire|essex|hertfordshire|norfolk|suffolk"},
    {area, "london", "city of london|met|metropolitan|metropolitan and city of london"},
    {area, "north east", "cleveland|durham|northumberland|northumbria|tyne and wear"},
    {area, "north west", "cheshire|cumbria|greater manchester|lancashire|merseyside"},
    {area, "scotland", "dumfries and galloway|fife|grampian|lothian and borders|strathclyde|tayside"},
    {area, "south east",
     "berkshire|buckinghamshire|east sussex|hampshire|hampshire and isle of wight|isle of wight|kent|oxfordshire|"
     "surrey|sussex|thames valley|west sussex"},
    {area, "south west",
     "avon and somerset|bristol|cornwall|devon|devon and cornwall|dorset|gloucestershire|somerset|wiltshire"},
    {area, "wales", "dyfed powys|gwent|north wales|south wales"},
    {area, "west midlands", "herefordshire|shropshire|staffordshire|warwickshire|west mercia|worcestershire"},
    {area, "yorkshire and humber",
     "east riding of yorkshire|east yorkshire|humberside|north yorkshire|south yorkshire|west yorkshire"},
    {region, "england",
     "east midlands|east of england|london|north east|north west|south east|south west|west midlands+|"
     "yorkshire and humber"},
    {nation, "england and wales", "england|wales"},
    {nation, "great britain", "scotland"},
    {nation, "united kingdom", "northern ireland"},
    {nations, "great britain", "england and wales"},
    {nations, "united kingdom", "great britain"},
    {state, "europe", "united kingdom"},
    {state, "world",
     "afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|"
     "belarus|belgium|bolivia|bosnia and herzegovina|botswana|brazil|bulgaria|cambodia|cameroon|canada|chile|"
     "china|colombia|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark|dominican republic|ecuador|"
     "egypt|estonia|ethiopia|fiji|finland|france|gambia|georgia|germany|ghana|gibraltar|greece|guernsey|hong kong|"
     "hungary|iceland|india|indonesia|iran|iraq|ireland|isle of man|israel|italy|jamaica|japan|jersey|jordan|"
     "kazakhstan|kenya|kosovo|kuwait|latvia|lebanon|libya|lithuania|luxembourg|malawi|malaysia|malta|mauritius|"
     "mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|"
     "nicaragua|nigeria|north macedonia|norway|oman|pakistan|palestine|panama|paraguay|peru|philippines|poland|"
     "portugal|qatar|republic of ireland|romania|russia|rwanda|saudi arabia|senegal|serbia|sierra leone|singapore|"
     "slovakia|slovenia|somalia|south africa|south korea|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|"
     "tanzania|thailand|trinidad and tobago|tunisia|turkey|uganda|ukraine|united arab emirates|united states|"
     "united states of america|uruguay|us|usa|uzbekistan|venezuela|vietnam|yemen|zambia|zimbabwe"},
    {continent, "europe", "european union"},
    {continent, "world", "africa|americas|asia|europe|north america|oceania|south america"},
    {world, "", "world"}};

/// All places, sorted by name.
constexpr auto kPlaces = [] {
  auto places =
      rows_of_lists<KnownPlace, count_in_lists(kGroups)>(kGroups, [](const PlaceGroup& group, std::string_view name) {
        const bool is_force_too = name.ends_with('+');
        return KnownPlace{name.substr(0, name.size() - (is_force_too ? 1 : 0)), group.kind, group.within, is_force_too};
      });
  std::ranges::sort(places, {}, &KnownPlace::name);
  return places;
}();

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
    if (!word.empty() && !is_beside(word)) return kFirstWords.may_have(word);
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
