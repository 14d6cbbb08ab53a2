#include "model/column_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include <reach/timespan.hpp>

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct SpelledWord {
  std::string_view text;
  ColumnWord word;
};

/// Sorted by text.
constexpr auto kColumnWords = std::to_array<SpelledWord>({
    {"aantal", {Role::count, 0}},
    {"academic year", {Role::period, 0}},
    {"action", {Role::channel, 2}},
    {"agency", {Role::force, 1}},
    {"agency name", {Role::force, 1}},
    {"anno", {Role::period, 0}},
    {"ann\u00E9e", {Role::period, 0}},
    {"anzahl", {Role::count, 0}},
    {"appropriate authority", {Role::force, 1}},
    {"area", {Role::force, 1}},
    {"area name", {Role::force, 1}},
    {"area region", {Role::force, 1}},
    {"areacd", {Role::code, 0}},
    {"areanm", {Role::force, 1}},
    {"authority", {Role::force, 2}},
    {"authority name", {Role::force, 2}},
    {"a\u00F1o", {Role::period, 0}},
    {"board", {Role::force, 2}},
    {"board name", {Role::force, 2}},
    {"borough", {Role::force, 2}},
    {"borough name", {Role::force, 2}},
    {"bundesland", {Role::force, 2}},
    {"calendar month", {Role::part, 0}},
    {"calendar quarter", {Role::part, 0}},
    {"calendar year", {Role::period, 0}},
    {"call type", {Role::channel, 1}},
    {"canton", {Role::force, 2}},
    {"case type", {Role::channel, 1}},
    {"category", {Role::channel, 1}},
    {"ccg", {Role::force, 2}},
    {"ccg name", {Role::force, 2}},
    {"channel", {Role::channel, 0}},
    {"channel name", {Role::channel, 0}},
    {"channel of contact", {Role::channel, 0}},
    {"channel type", {Role::channel, 0}},
    {"channels", {Role::channel, 0}},
    {"cidade", {Role::force, 2}},
    {"citt\u00E0", {Role::force, 2}},
    {"city", {Role::force, 2}},
    {"city name", {Role::force, 2}},
    {"city town", {Role::force, 2}},
    {"ciudad", {Role::force, 2}},
    {"code", {Role::code, 0}},
    {"commune", {Role::force, 2}},
    {"community safety partnership", {Role::force, 2}},
    {"complaint type", {Role::channel, 1}},
    {"comune", {Role::force, 2}},
    {"constabulary", {Role::force, 0}},
    {"constabulary name", {Role::force, 0}},
    {"constituency", {Role::force, 2}},
    {"constituency name", {Role::force, 2}},
    {"contact channel", {Role::channel, 0}},
    {"contact method", {Role::channel, 1}},
    {"contact route", {Role::channel, 1}},
    {"contact source", {Role::channel, 1}},
    {"contact type", {Role::channel, 1}},
    {"council", {Role::force, 2}},
    {"council area", {Role::force, 2}},
    {"council name", {Role::force, 2}},
    {"count", {Role::count, 0}},
    {"count of records", {Role::count, 0}},
    {"country code", {Role::code, 0}},
    {"counts", {Role::count, 0}},
    {"county", {Role::force, 2}},
    {"county name", {Role::force, 2}},
    {"county unitary", {Role::force, 2}},
    {"court", {Role::force, 2}},
    {"court name", {Role::force, 2}},
    {"crime", {Role::channel, 1}},
    {"crime category", {Role::channel, 1}},
    {"crime type", {Role::channel, 1}},
    {"csp code", {Role::code, 0}},
    {"csp name", {Role::force, 2}},
    {"data period", {Role::period, 0}},
    {"date", {Role::date, 0}},
    {"date occurred", {Role::date, 1}},
    {"date of contact", {Role::date, 0}},
    {"date of occurrence", {Role::date, 1}},
    {"date time", {Role::date, 0}},
    {"datetime", {Role::date, 0}},
    {"datum", {Role::date, 0}},
    {"day", {Role::date, 0}},
    {"day date", {Role::date, 0}},
    {"default channel group", {Role::channel, 1}},
    {"dhb", {Role::force, 2}},
    {"dhb name", {Role::force, 2}},
    {"distinct", {Role::distinct, 0}},
    {"district", {Role::force, 2}},
    {"district council", {Role::force, 2}},
    {"district health board", {Role::force, 2}},
    {"district name", {Role::force, 2}},
    {"division", {Role::force, 3}},
    {"division name", {Role::force, 2}},
    {"d\u00E9partement", {Role::force, 2}},
    {"ecode", {Role::code, 0}},
    {"english region", {Role::region, 0}},
    {"enquiry type", {Role::channel, 1}},
    {"entity", {Role::force, 3}},
    {"establishment", {Role::force, 2}},
    {"event name", {Role::channel, 2}},
    {"event time", {Role::date, 0}},
    {"figure", {Role::count, 0}},
    {"figures", {Role::count, 0}},
    {"fin year", {Role::period, 0}},
    {"financial month", {Role::part, 0}},
    {"financial quarter", {Role::part, 0}},
    {"financial year", {Role::period, 0}},
    {"financial years", {Role::period, 0}},
    {"fips", {Role::code, 0}},
    {"fips code", {Role::code, 0}},
    {"fire and rescue authority", {Role::force, 2}},
    {"fire and rescue service", {Role::force, 2}},
    {"fire service", {Role::force, 2}},
    {"fiscal quarter", {Role::part, 0}},
    {"fiscal year", {Role::period, 0}},
    {"force", {Role::force, 0}},
    {"force area", {Role::force, 0}},
    {"force area name", {Role::force, 0}},
    {"force name", {Role::force, 0}},
    {"force region", {Role::force, 1}},
    {"forces", {Role::force, 0}},
    {"frequency", {Role::count, 0}},
    {"fy", {Role::period, 0}},
    {"gemeente", {Role::force, 2}},
    {"geo", {Role::force, 2}},
    {"geocode", {Role::code, 0}},
    {"geogname", {Role::force, 1}},
    {"geographic area", {Role::force, 1}},
    {"geographical area", {Role::force, 1}},
    {"geography", {Role::force, 2}},
    {"geography name", {Role::force, 1}},
    {"gor", {Role::region, 0}},
    {"government office region", {Role::region, 0}},
    {"gss code", {Role::code, 0}},
    {"hb name", {Role::force, 2}},
    {"health authority", {Role::force, 2}},
    {"health board", {Role::force, 2}},
    {"health board name", {Role::force, 2}},
    {"hospital", {Role::force, 2}},
    {"hospital name", {Role::force, 2}},
    {"icb", {Role::force, 2}},
    {"icb name", {Role::force, 2}},
    {"incident type", {Role::channel, 1}},
    {"indicator", {Role::channel, 1}},
    {"indicator name", {Role::channel, 1}},
    {"integrated care board", {Role::force, 2}},
    {"jaar", {Role::period, 0}},
    {"jahr", {Role::period, 0}},
    {"jurisdiction", {Role::force, 1}},
    {"kanton", {Role::force, 2}},
    {"kommune", {Role::force, 2}},
    {"kreis", {Role::force, 2}},
    {"la code", {Role::code, 0}},
    {"la name", {Role::force, 2}},
    {"lad code", {Role::code, 0}},
    {"lad name", {Role::force, 2}},
    {"landkreis", {Role::force, 2}},
    {"law enforcement agency", {Role::force, 1}},
    {"local authority", {Role::force, 2}},
    {"local authority area", {Role::force, 2}},
    {"local authority district", {Role::force, 2}},
    {"local authority name", {Role::force, 2}},
    {"local policing area", {Role::force, 2}},
    {"locality", {Role::force, 2}},
    {"location code", {Role::code, 0}},
    {"location name", {Role::force, 1}},
    {"measure", {Role::channel, 1}},
    {"measure name", {Role::channel, 1}},
    {"medium", {Role::channel, 2}},
    {"method", {Role::channel, 1}},
    {"method of contact", {Role::channel, 1}},
    {"metric", {Role::channel, 1}},
    {"month", {Role::date, 0}},
    {"month ending", {Role::date, 0}},
    {"month name", {Role::part, 0}},
    {"month no", {Role::part, 0}},
    {"month number", {Role::part, 0}},
    {"month year", {Role::date, 0}},
    {"municipality", {Role::force, 2}},
    {"municipio", {Role::force, 2}},
    {"n", {Role::count, 0}},
    {"name", {Role::force, 1}},
    {"name of force", {Role::force, 0}},
    {"name of police force", {Role::force, 0}},
    {"name of region", {Role::region, 0}},
    {"neighbourhood", {Role::force, 2}},
    {"nhs board", {Role::force, 2}},
    {"nhs board name", {Role::force, 2}},
    {"nhs health board", {Role::force, 2}},
    {"nhs trust", {Role::force, 2}},
    {"no of records", {Role::count, 0}},
    {"nombre", {Role::count, 0}},
    {"number", {Role::count, 0}},
    {"number of records", {Role::count, 0}},
    {"n\u00FAmero", {Role::count, 0}},
    {"obs", {Role::count, 0}},
    {"obs value", {Role::count, 0}},
    {"observation", {Role::count, 0}},
    {"observation value", {Role::count, 0}},
    {"occurred", {Role::date, 1}},
    {"occurred at", {Role::date, 1}},
    {"occurred date", {Role::date, 1}},
    {"occurred on", {Role::date, 1}},
    {"occurrence date", {Role::date, 1}},
    {"offence", {Role::channel, 1}},
    {"offence category", {Role::channel, 1}},
    {"offence code", {Role::code, 0}},
    {"offence description", {Role::channel, 2}},
    {"offence group", {Role::channel, 1}},
    {"offence subgroup", {Role::channel, 2}},
    {"offence type", {Role::channel, 1}},
    {"ons area code", {Role::code, 0}},
    {"ons code", {Role::code, 0}},
    {"ons region", {Role::region, 0}},
    {"onscode", {Role::code, 0}},
    {"org name", {Role::force, 1}},
    {"organisation", {Role::force, 1}},
    {"organisation name", {Role::force, 1}},
    {"ort", {Role::force, 2}},
    {"outcome", {Role::channel, 2}},
    {"outcome group", {Role::channel, 2}},
    {"outcome type", {Role::channel, 2}},
    {"parliamentary constituency", {Role::force, 2}},
    {"period", {Role::period, 0}},
    {"period name", {Role::period, 0}},
    {"pfa", {Role::force, 1}},
    {"pfa name", {Role::force, 1}},
    {"plaats", {Role::force, 2}},
    {"place", {Role::force, 2}},
    {"police agency", {Role::force, 0}},
    {"police area", {Role::force, 0}},
    {"police authority", {Role::force, 1}},
    {"police constabulary", {Role::force, 0}},
    {"police department", {Role::force, 0}},
    {"police district", {Role::force, 1}},
    {"police division", {Role::force, 1}},
    {"police force", {Role::force, 0}},
    {"police force area", {Role::force, 0}},
    {"police force area name", {Role::force, 0}},
    {"police force name", {Role::force, 0}},
    {"police force region", {Role::force, 1}},
    {"police forces", {Role::force, 0}},
    {"police region", {Role::region, 0}},
    {"police service", {Role::force, 0}},
    {"police station", {Role::force, 2}},
    {"precinct", {Role::force, 2}},
    {"prison", {Role::force, 2}},
    {"prison name", {Role::force, 2}},
    {"product", {Role::channel, 2}},
    {"provider", {Role::force, 3}},
    {"provider name", {Role::force, 3}},
    {"province", {Role::force, 3}},
    {"provincia", {Role::force, 3}},
    {"provinz", {Role::force, 3}},
    {"qtr", {Role::part, 0}},
    {"quarter", {Role::part, 0}},
    {"quarter of year", {Role::period, 1}},
    {"reason", {Role::channel, 2}},
    {"reason for contact", {Role::channel, 1}},
    {"record count", {Role::count, 0}},
    {"recording force", {Role::force, 1}},
    {"ref date", {Role::date, 0}},
    {"region", {Role::region, 0}},
    {"region area", {Role::force, 1}},
    {"region name", {Role::region, 0}},
    {"regi\u00F3n", {Role::region, 0}},
    {"reported by", {Role::force, 1}},
    {"reporting agency", {Role::force, 1}},
    {"reporting force", {Role::force, 1}},
    {"reporting month", {Role::date, 0}},
    {"reporting period", {Role::period, 0}},
    {"reporting year", {Role::period, 0}},
    {"row labels", {Role::force, 0}},
    {"r\u00E9gion", {Role::region, 0}},
    {"school", {Role::force, 2}},
    {"school name", {Role::force, 2}},
    {"service", {Role::channel, 1}},
    {"service type", {Role::channel, 1}},
    {"source", {Role::channel, 2}},
    {"stad", {Role::force, 2}},
    {"stadt", {Role::force, 2}},
    {"state", {Role::force, 3}},
    {"state fips", {Role::code, 0}},
    {"state name", {Role::force, 3}},
    {"station", {Role::force, 2}},
    {"station name", {Role::force, 2}},
    {"statistic", {Role::channel, 2}},
    {"statistic label", {Role::channel, 2}},
    {"subcategory", {Role::channel, 2}},
    {"tax year", {Role::period, 0}},
    {"territorial authority", {Role::force, 2}},
    {"time", {Role::date, 0}},
    {"time period", {Role::period, 0}},
    {"timestamp", {Role::date, 0}},
    {"topic", {Role::channel, 2}},
    {"total count", {Role::count, 0}},
    {"town", {Role::force, 2}},
    {"town city", {Role::force, 2}},
    {"town name", {Role::force, 2}},
    {"trust", {Role::force, 2}},
    {"trust name", {Role::force, 2}},
    {"type", {Role::channel, 2}},
    {"type of contact", {Role::channel, 1}},
    {"type of crime", {Role::channel, 1}},
    {"type of incident", {Role::channel, 1}},
    {"type of offence", {Role::channel, 1}},
    {"unitary authority", {Role::force, 2}},
    {"users", {Role::count, 0}},
    {"value", {Role::count, 0}},
    {"values", {Role::count, 0}},
    {"variable", {Role::channel, 2}},
    {"variable name", {Role::channel, 2}},
    {"ville", {Role::force, 2}},
    {"volume", {Role::count, 0}},
    {"ward", {Role::force, 3}},
    {"ward name", {Role::force, 3}},
    {"week commencing", {Role::date, 0}},
    {"week ending", {Role::date, 0}},
    {"year", {Role::period, 0}},
    {"year ended", {Role::period, 0}},
    {"year ending", {Role::period, 0}},
    {"year month", {Role::date, 0}},
    {"year of arrest", {Role::period, 1}},
    {"year of death", {Role::period, 1}},
    {"year of incident", {Role::period, 1}},
    {"year of offence", {Role::period, 1}},
    {"year of recording", {Role::period, 1}},
    {"year of registration", {Role::period, 1}},
    {"year of report", {Role::period, 1}},
    {"year recorded", {Role::period, 1}},
    {"yearmonth", {Role::date, 0}},
    {"years", {Role::period, 0}},
    {"years ending", {Role::period, 0}},
    {"yr", {Role::period, 0}},
});
static_assert(std::ranges::is_sorted(kColumnWords, {}, &SpelledWord::text));

/// What the Office for National Statistics calls the areas in its files: `PFA23NM`, `LAD19CD` (the year between).
constexpr auto kAreas = std::to_array<SpelledWord>({
    {"cty", {Role::force, 2}},
    {"ctyua", {Role::force, 2}},
    {"csp", {Role::force, 2}},
    {"la", {Role::force, 2}},
    {"lad", {Role::force, 2}},
    {"pfa", {Role::force, 0}},
    {"rgn", {Role::region, 0}},
    {"utla", {Role::force, 2}},
});

/// A name or code of the Office for National Statistics.
std::optional<ColumnWord> find_area(std::string_view folded) {
  constexpr std::size_t kTail = 4;  // `23nm`
  if (folded.size() <= kTail) return std::nullopt;
  const std::string_view tail = folded.substr(folded.size() - kTail);
  if (!all_digits(tail.substr(0, 2))) return std::nullopt;
  const auto area = std::ranges::find(kAreas, folded.substr(0, folded.size() - kTail), &SpelledWord::text);
  if (area == kAreas.end()) return std::nullopt;
  if (tail.ends_with("nm")) return area->word;
  return tail.ends_with("cd") ? std::optional(ColumnWord{Role::code, 0}) : std::nullopt;
}

/// The words alone: `town city` of `town/city`.
std::string words_of(std::string_view folded) {
  std::string words;
  for (const char c : folded) {
    const bool joins = std::string_view(" /.,()").find(c) != std::string_view::npos;
    if (!joins)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

std::optional<ColumnWord> find_listed(std::string_view folded) {
  const auto word = std::ranges::lower_bound(kColumnWords, folded, {}, &SpelledWord::text);
  if (word != kColumnWords.end() && word->text == folded) return word->word;
  return find_area(folded);
}

/// The role of a name for areas that has one of these words after it; nothing for other texts.
std::optional<ColumnWord> find_before(std::string_view folded, std::span<const std::string_view> ends) {
  const auto end = std::ranges::find_if(ends, [&](std::string_view each) { return folded.ends_with(each); });
  if (end == ends.end()) return std::nullopt;
  const auto word = find_listed(folded.substr(0, folded.size() - end->size()));
  const bool names_area = word && (word->role == Role::force || word->role == Role::region);
  return names_area ? word : std::nullopt;
}

std::optional<ColumnWord> find_spelled(std::string_view folded) {
  constexpr auto kOf = std::to_array<std::string_view>({" of residence", " of treatment"});
  constexpr auto kCode = std::to_array<std::string_view>({" code"});
  if (const auto word = find_listed(folded)) return word;
  if (find_before(folded, kCode)) return ColumnWord{Role::code, 0};
  return find_before(folded, kOf);
}

}  // namespace

std::optional<ColumnWord> find_column_word(std::string_view folded) {
  if (const auto word = find_spelled(folded)) return word;
  const bool joined = folded.find_first_of("/.,()") != std::string_view::npos;
  if (const auto word = joined ? find_spelled(words_of(folded)) : std::nullopt) return word;
  const auto area = folded.ends_with(')') ? find_spelled(trim(folded.substr(0, folded.find('(')))) : std::nullopt;
  const bool names_area = area && (area->role == Role::force || area->role == Role::region);  // `Area name (PFA)`
  if (names_area) return area;
  return says_end(folded) ? std::optional(ColumnWord{Role::period, 0}) : std::nullopt;
}

}  // namespace reach
