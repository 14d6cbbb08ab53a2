#include "load/words/sum_names.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/unicode.hpp"

namespace reach {
namespace {

/// Sorted. A name that contains one of them is that of a total.
constexpr auto kTotalWords = std::to_array<std::string_view>(
    {"aggregate", "aggregated", "all", "altogether", "combined", "entire", "everybody", "everyone", "everything",
     "overall", "subtotal", "sum", "together", "total", "totals", "whole"});

struct WholeName {
  std::string_view name;
  SumWord word;
};
/// Whole names, sorted: `National` is a total beside its regions, but not `National helpline`.
constexpr auto kNames = std::to_array<WholeName>({
    {"all people", SumWord::both},  {"all persons", SumWord::both},  {"all sexes", SumWord::both},
    {"both", SumWord::both},        {"both genders", SumWord::both}, {"both sexes", SumWord::both},
    {"boys", SumWord::male},        {"country", SumWord::total},     {"f", SumWord::female},
    {"female", SumWord::female},    {"females", SumWord::female},    {"girls", SumWord::female},
    {"m", SumWord::male},           {"male", SumWord::male},         {"males", SumWord::male},
    {"man", SumWord::male},         {"men", SumWord::male},          {"national", SumWord::total},
    {"nationally", SumWord::total}, {"nationwide", SumWord::total},  {"people", SumWord::both},
    {"person", SumWord::both},      {"persons", SumWord::both},      {"region", SumWord::total},
    {"regional", SumWord::total},   {"woman", SumWord::female},      {"women", SumWord::female},
});
static_assert(std::ranges::is_sorted(kTotalWords) && std::ranges::is_sorted(kNames, {}, &WholeName::name));

bool has_total_word(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (std::ranges::binary_search(kTotalWords, folded.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// `folded` is a name folded like a header.
SumWord word_of(std::string_view folded) {
  if (folded.starts_with("of which") || folded.starts_with("of whom")) return SumWord::of_which;
  const auto name = std::ranges::lower_bound(kNames, folded, {}, &WholeName::name);
  if (name != kNames.end() && name->name == folded) return name->word;
  return has_total_word(folded) ? SumWord::total : SumWord::none;
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
  };  // with no known place among its parts, the row may be a town of that name
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
