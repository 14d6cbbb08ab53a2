#include "load/words/sum_names.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "load/words/word_filter.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr auto kTotalWords = std::to_array<std::string_view>(
    {"aggregate", "aggregated", "all", "altogether", "combined", "entire", "everybody", "everyone", "everything",
     "overall", "subtotal", "sum", "together", "total", "totals", "whole"});
/// Words that mean a total if they are the whole name: `National` beside its regions; but not `National helpline`.
constexpr auto kWholes = std::to_array<std::string_view>({"country", "national", "nationally", "nationwide", "region",
                                                          "regional", "whole area", "whole country", "whole region"});
constexpr auto kBoth = std::to_array<std::string_view>(
    {"all persons", "all people", "all sexes", "both", "both genders", "both sexes", "people", "person", "persons"});
constexpr auto kMale = std::to_array<std::string_view>({"boys", "m", "male", "males", "man", "men"});
constexpr auto kFemale = std::to_array<std::string_view>({"f", "female", "females", "girls", "woman", "women"});

template <typename NameWords>
bool is_among(const NameWords& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool has_total_word(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (is_among(kTotalWords, folded.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// The first words of all of these, and all words for totals.
constexpr WordFilter kTelling = [] {
  WordFilter filter;
  const auto add = [&](const auto& names) {
    for (const std::string_view name : names) filter.add(name.substr(0, name.find(' ')));
  };
  add(kTotalWords);
  add(kWholes);
  add(kBoth);
  add(kMale);
  add(kFemale);
  filter.add("of");
  return filter;
}();

/// Whether some word of a name may tell what it is: most names have none.
bool may_tell(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (kTelling.may_have(folded.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// `folded` in the same way as headers.
SumWord word_of(std::string_view folded) {
  if (!may_tell(folded)) return SumWord::none;
  if (folded.starts_with("of which") || folded.starts_with("of whom")) return SumWord::of_which;
  if (is_among(kBoth, folded)) return SumWord::both;
  if (is_among(kMale, folded)) return SumWord::male;
  if (is_among(kFemale, folded)) return SumWord::female;
  return has_total_word(folded) || is_among(kWholes, folded) ? SumWord::total : SumWord::none;
}

}  // namespace

SumWord sum_word(std::string_view name) { return word_of(fold_header(name)); }

SumNames::SumNames(const Dataset& dataset) : dataset_(dataset) {
  std::map<std::string, std::uint32_t, std::less<>> regions;
  for (std::uint32_t region = 0; region < dataset.regions.size(); ++region)
    regions.emplace(fold_header(dataset.regions[region]), region);
  places_.reserve(dataset.forces.size());
  words_.reserve(dataset.forces.size());
  regions_.reserve(dataset.forces.size());
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    const std::string& name = dataset.forces[force].name;
    places_.push_back(find_place(name));
    const std::string folded = fold_header(name);
    words_.push_back(word_of(folded));
    const auto region = regions.find(folded);
    regions_.push_back(region == regions.end() ? std::nullopt : std::optional(region->second));
    has_of_which_ = has_of_which_ || words_[force] == SumWord::of_which;
    if (places_[force] != nullptr || words_[force] != SumWord::none) telling_.push_back(force);
    if (may_be_total(force) || words_[force] == SumWord::both) candidates_.push_back(force);
  }
  std::ranges::stable_sort(candidates_, {}, [&](std::uint32_t force) {
    return places_[force] == nullptr ? PlaceKind::area : places_[force]->kind;
  });
}

bool SumNames::names_whole(std::uint32_t row) const {
  return regions_[row].has_value() || (places_[row] != nullptr && places_[row]->kind >= PlaceKind::region);
}

bool SumNames::is_elsewhere(std::uint32_t part, std::uint32_t row) const {
  const auto& region = regions_[row];
  if (region && places_[row] == nullptr) return dataset_.forces[part].region != *region;
  if (places_[part] == nullptr || places_[row] == nullptr) return false;
  return !lies_in(*places_[part], *places_[row]);
}

bool SumNames::is_member(std::uint32_t part, std::uint32_t row) const {
  if (words_[row] == SumWord::both) return words_[part] == SumWord::male || words_[part] == SumWord::female;
  const auto* place = places_[row];
  const bool may_be_force = place != nullptr && place->is_force_too;
  if (place == nullptr || may_be_force || place->kind < PlaceKind::region) return false;
  return places_[part] != nullptr && lies_in(*places_[part], *place);
}

bool SumNames::shows_place(std::uint32_t row, const std::vector<std::uint32_t>& parts, bool large) const {
  const auto* place = places_[row];
  if (place == nullptr || place->kind < PlaceKind::region) return false;
  if (std::ranges::any_of(parts, [&](auto part) { return is_elsewhere(part, row); })) return false;
  const auto is_inside = [&](auto part) {
    return places_[part] != nullptr;
  };  // in other places, the word does not mean a total
  return large || place->kind >= PlaceKind::nation || std::ranges::any_of(parts, is_inside);
}

bool SumNames::shows(std::uint32_t row, const std::vector<std::uint32_t>& parts, bool large) const {
  const auto has = [&](SumWord word) {
    return std::ranges::any_of(parts, [&](auto part) { return words_[part] == word; });
  };
  const auto all = [&](const auto& holds) { return std::ranges::all_of(parts, holds); };
  if (words_[row] == SumWord::total) return true;
  if (words_[row] == SumWord::both && has(SumWord::male) && has(SumWord::female)) return true;
  if (all([&](auto part) { return words_[part] == SumWord::of_which; })) return true;
  if (regions_[row] && all([&](auto part) { return dataset_.forces[part].region == *regions_[row]; })) return true;
  return shows_place(row, parts, large);
}

}  // namespace reach
