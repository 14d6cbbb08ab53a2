// The registry of police forces, one row each, and how names are looked up in it.
#include "model/force_registry.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "diagnostic/suggest.hpp"
#include "text/ascii.hpp"
#include "text/code_point.hpp"
#include "text/compatible.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr auto kForces = std::to_array<RegisteredForce>({
    {"E23000001", "Metropolitan Police Service", "Metropolitan Police;Metropolitan;Met Police;The Met;MPS", "London"},
    {"E23000034", "City of London Police", "City of London;London, City of;CoLP", "London"},
    {"E23000002", "Cumbria Constabulary", "Cumbria;Cumbria Police", "North West"},
    {"E23000003", "Lancashire Constabulary", "Lancashire;Lancashire Police;Lancs", "North West"},
    {"E23000004", "Merseyside Police", "Merseyside", "North West"},
    {"E23000005", "Greater Manchester Police", "Greater Manchester;GMP", "North West"},
    {"E23000006", "Cheshire Constabulary", "Cheshire;Cheshire Police", "North West"},
    {"E23000007", "Northumbria Police", "Northumbria", "North East"},
    {"E23000008", "Durham Constabulary", "Durham;Durham Police", "North East"},
    {"E23000013", "Cleveland Police", "Cleveland", "North East"},
    {"E23000009", "North Yorkshire Police", "North Yorkshire;NYP;N Yorks", "Yorkshire and The Humber"},
    {"E23000010", "West Yorkshire Police", "West Yorkshire;WYP;W Yorks", "Yorkshire and The Humber"},
    {"E23000011", "South Yorkshire Police", "South Yorkshire;SYP;S Yorks", "Yorkshire and The Humber"},
    {"E23000012", "Humberside Police", "Humberside", "Yorkshire and The Humber"},
    {"E23000014", "West Midlands Police", "West Midlands;WMP", "West Midlands"},
    {"E23000015", "Staffordshire Police", "Staffordshire;Staffs", "West Midlands"},
    {"E23000016", "West Mercia Police", "West Mercia;West Mercia Constabulary", "West Midlands"},
    {"E23000017", "Warwickshire Police", "Warwickshire;Warks", "West Midlands"},
    {"E23000018", "Derbyshire Constabulary", "Derbyshire;Derbyshire Police;Derbys", "East Midlands"},
    {"E23000019", "Nottinghamshire Police", "Nottinghamshire;Nottinghamshire Constabulary;Notts", "East Midlands"},
    {"E23000020", "Lincolnshire Police", "Lincolnshire;Lincs", "East Midlands"},
    {"E23000021", "Leicestershire Police", "Leicestershire;Leicestershire Constabulary;Leics", "East Midlands"},
    {"E23000022", "Northamptonshire Police", "Northamptonshire;Northamptonshire Constabulary;Northants",
     "East Midlands"},
    {"E23000023", "Cambridgeshire Constabulary", "Cambridgeshire;Cambridgeshire Police;Cambs", "East of England"},
    {"E23000024", "Norfolk Constabulary", "Norfolk;Norfolk Police", "East of England"},
    {"E23000025", "Suffolk Constabulary", "Suffolk;Suffolk Police", "East of England"},
    {"E23000026", "Bedfordshire Police", "Bedfordshire;Bedfordshire Constabulary;Beds", "East of England"},
    {"E23000027", "Hertfordshire Constabulary", "Hertfordshire;Hertfordshire Police;Herts", "East of England"},
    {"E23000028", "Essex Police", "Essex;Essex Constabulary", "East of England"},
    {"E23000029", "Thames Valley Police", "Thames Valley;TVP", "South East"},
    {"E23000030", "Hampshire & Isle of Wight Constabulary",
     "Hampshire;Hampshire Constabulary;Hampshire Police;Hants;HIOWC", "South East"},
    {"E23000031", "Surrey Police", "Surrey", "South East"},
    {"E23000032", "Kent Police", "Kent", "South East"},
    {"E23000033", "Sussex Police", "Sussex", "South East"},
    {"E23000035", "Devon & Cornwall Police", "Devon & Cornwall;Devon and Cornwall Constabulary;D&C", "South West"},
    {"E23000036", "Avon and Somerset Constabulary", "Avon and Somerset;Avon and Somerset Police;A&S", "South West"},
    {"E23000037", "Gloucestershire Constabulary", "Gloucestershire;Gloucestershire Police;Glos", "South West"},
    {"E23000038", "Wiltshire Police", "Wiltshire;Wiltshire Constabulary;Wilts", "South West"},
    {"E23000039", "Dorset Police", "Dorset", "South West"},
    {"W15000001", "North Wales Police", "North Wales;NWP;Heddlu Gogledd Cymru", "Wales"},
    {"W15000002", "Gwent Police", "Gwent;Heddlu Gwent", "Wales"},
    {"W15000003", "South Wales Police", "South Wales;SWP;Heddlu De Cymru", "Wales"},
    {"W15000004", "Dyfed-Powys Police", "Dyfed-Powys;DPP;Heddlu Dyfed-Powys", "Wales"},
    {"S23000009", "Police Service of Scotland", "Police Scotland;PSoS", "Scotland"},
    {"", "Police Service of Northern Ireland", "PSNI;Northern Ireland", "Northern Ireland"},
    {"", "British Transport Police", "BTP", ""},
});

/// The regions of England, in the order of the ONS; then the nations.
constexpr auto kRegions = std::to_array<RegisteredRegion>({
    {"E12000001", "North East"},
    {"E12000002", "North West"},
    {"E12000003", "Yorkshire and The Humber"},
    {"E12000004", "East Midlands"},
    {"E12000005", "West Midlands"},
    {"E12000006", "East of England"},
    {"E12000007", "London"},
    {"E12000008", "South East"},
    {"E12000009", "South West"},
    {"E92000001", "England"},
    {"W92000004", "Wales"},
    {"S92000003", "Scotland"},
    {"N92000002", "Northern Ireland"},
});

/// Of the codes of police force areas in England, Wales and Scotland.
constexpr auto kAreaKinds = std::to_array<std::string_view>({"E23", "W15", "S23"});
constexpr std::size_t kCodeLength = 9;

/// Calls `visit(std::string_view)` for the name of a force, its code and each of its aliases.
template <typename Visit>
void each_name(const RegisteredForce& force, Visit visit) {
  visit(force.name);
  if (!force.code.empty()) visit(force.code);
  for (std::string_view rest = force.aliases; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    visit(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

bool is_dash(std::uint32_t value) { return value == '-' || (value >= 0x2010 && value <= 0x2015) || value == 0x2212; }

bool is_dropped(std::uint32_t value) { return value == '.' || value == ',' || value == '\'' || value == 0x2019; }

/// The key under which two names of forces are the same.
std::string force_key(std::string_view name) {
  const std::string folded = fold_compatible(name);
  std::string key;
  key.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    const std::string_view text = std::string_view(folded).substr(at, point.length);
    at += point.length;
    if (point.value == '&')
      key += " and ";
    else if (is_dash(point.value))
      key += ' ';
    else if (!is_dropped(point.value))
      key += text;
  }
  key = fold_name(key);
  constexpr std::string_view kArticle = "the ";
  return key.starts_with(kArticle) ? key.substr(kArticle.size()) : key;
}

/// The names of one of the tables, by the hashes of their keys. Sorted. (Storing the keys as well would take some pages
/// of memory at every start.)
using NameIndex = std::vector<std::pair<std::uint64_t, RegistryNumber>>;

/// FNV-1a (Fowler, Noll and Vo). Names with the same hash are told apart by their keys.
std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

/// Calls `visit(std::string_view)` for the name of a region.
template <typename Visit>
void each_name(const RegisteredRegion& region, Visit visit) {
  visit(region.name);
}

template <typename Table>
NameIndex index_of(const Table& table) {
  NameIndex index;
  RegistryNumber number = 0;
  for (const auto& row : table) {
    ++number;
    each_name(row, [&](std::string_view name) { index.emplace_back(hash_of(force_key(name)), number); });
  }
  std::ranges::sort(index);
  return index;
}

template <typename Table>
RegistryNumber find_in(const Table& table, const NameIndex& index, std::string_view name) {
  constexpr std::size_t kLongestName = 128;  // bytes; no name is nearly as long
  const bool is_code = name.size() == kCodeLength;
  if (name.size() > kLongestName || (!is_code && std::ranges::any_of(name, is_digit))) return 0;
  const std::string key = force_key(name);
  const std::uint64_t hash = hash_of(key);
  auto found = std::ranges::lower_bound(index, hash, {}, &NameIndex::value_type::first);
  for (; found != index.end() && found->first == hash; ++found) {
    bool same = false;
    each_name(table[found->second - 1U], [&](std::string_view each) { same = same || force_key(each) == key; });
    if (same) return found->second;
  }
  return 0;
}

}  // namespace

std::span<const RegisteredForce> registered_forces() { return kForces; }

std::span<const RegisteredRegion> registered_regions() { return kRegions; }

RegistryNumber find_registered_force(std::string_view name) {
  static const NameIndex index = index_of(kForces);
  return find_in(kForces, index, name);
}

RegistryNumber find_registered_region(std::string_view name) {
  static const NameIndex index = index_of(kRegions);
  return find_in(kRegions, index, name);
}

std::vector<RegistryNumber> forces_of_region(RegistryNumber region) {
  const std::string_view name = kRegions[region - 1U].name;
  std::vector<RegistryNumber> numbers;
  RegistryNumber number = 0;
  for (const RegisteredForce& force : kForces) {
    ++number;
    const bool is_english = name == "England" && force.code.starts_with('E');
    if (is_english || force.region == name) numbers.push_back(number);
  }
  return numbers;
}

bool is_force_code(std::string_view text) {
  const auto starts = [&](std::string_view kind) { return text.starts_with(kind); };
  return text.size() == kCodeLength && std::ranges::any_of(kAreaKinds, starts) && all_digits(text.substr(3));
}

std::string_view short_force_name(const RegisteredForce& force) {
  constexpr auto kEndings = std::to_array<std::string_view>({" Constabulary", " Police", " Service"});
  for (const std::string_view ending : kEndings) {
    if (force.name.ends_with(ending)) return force.name.substr(0, force.name.size() - ending.size());
  }
  return force.name;
}

std::string same_registered_force(std::string_view name, std::span<const std::string> candidates) {
  const RegistryNumber sought = find_registered_force(name);
  if (sought == 0) return {};
  const auto same = [&](const std::string& candidate) { return find_registered_force(candidate) == sought; };
  const auto found = std::ranges::find_if(candidates, same);
  return found == candidates.end() ? std::string() : *found;
}

std::vector<std::string> nearest_registered_names(std::string_view name) {
  constexpr std::size_t kMost = 3;
  const std::size_t limit = std::max<std::size_t>(code_points(name) / 3, 1) + 1;
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const RegisteredForce& force : kForces) {
    std::optional<std::pair<std::size_t, std::string>> best;
    each_name(force, [&](std::string_view each) {
      const std::size_t apart = each == force.code ? limit : edits(name, each, std::min(limit, code_points(each)));
      const bool is_near = apart < std::min(limit, code_points(each));
      if (is_near && (!best || apart < best->first)) best.emplace(apart, each);
    });
    if (best) near.push_back(std::move(*best));
  }
  std::ranges::stable_sort(near, {}, [](const auto& each) { return each.first; });
  std::vector<std::string> names;
  for (auto& each : near) {
    if (names.size() < kMost) names.push_back(std::move(each.second));
  }
  return names;
}

}  // namespace reach
