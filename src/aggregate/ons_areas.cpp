#include "aggregate/ons_areas.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "diagnostic/codes/registry.hpp"
#include "model/force_registry.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using RegistryNumbers = std::vector<RegistryNumber>;

/// A region of the data.
struct RegionMembers {
  std::vector<std::string> names{};  ///< of its forces, in order of appearance
  RegistryNumbers numbers{};         ///< of those that are registered, ascending
};

std::vector<RegionMembers> members_of(const Dataset& dataset) {
  std::vector<RegionMembers> members(dataset.regions.size());
  for (const Force& force : dataset.forces) {
    members[force.region].names.push_back(force.name);
    if (force.registry_number > 0) members[force.region].numbers.push_back(force.registry_number);
  }
  for (RegionMembers& each : members) std::ranges::sort(each.numbers);
  return members;
}

/// `Surrey, Sussex and Kent`; of a long list, the first few and how many more.
std::string named_forces(std::vector<std::string> names) {
  constexpr std::size_t kMostForces = 12;
  if (names.size() > kMostForces + 1) {
    const std::size_t more = names.size() - kMostForces;
    names.resize(kMostForces);
    names.push_back(fmt::format("{} more", more));
  }
  return listed(names, " and ");
}

/// The forces of one list that are not in another, by their short names. Both are ascending.
std::vector<std::string> without(const RegistryNumbers& numbers, const RegistryNumbers& others) {
  RegistryNumbers rest;
  std::ranges::set_difference(numbers, others, std::back_inserter(rest));
  std::vector<std::string> names;
  for (const RegistryNumber number : rest) names.emplace_back(short_force_name(registered_forces()[number - 1U]));
  return names;
}

/// `South East here is Kent and Surrey; the ONS region of that name has Sussex as well.`
std::string other_region_note(const RegisteredRegion& region, std::string_view name, const RegionMembers& here,
                              const RegistryNumbers& there) {
  const std::vector<std::string> lacking = without(there, here.numbers);
  const std::vector<std::string> foreign = without(here.numbers, there);
  std::string text = fmt::format("{} here is {}; the {} of that name ", printable(name), named_forces(here.names),
                                 region.code.starts_with("E12") ? "ONS region" : "nation");
  if (!lacking.empty()) text += fmt::format("has {} as well", named_forces(lacking));
  if (!lacking.empty() && !foreign.empty()) text += ", and ";
  if (!foreign.empty()) text += fmt::format("does not have {}", named_forces(foreign));
  return text + '.';
}

}  // namespace

void number_regions(const Dataset& dataset, const std::vector<bool>& shown, Summary& summary) {
  if (!dataset.registry) return;
  std::optional<std::vector<RegionMembers>> members;
  auto block = summary.regions.begin();
  for (std::size_t region = 0; region < dataset.regions.size(); ++region) {
    if (!shown[region] || block == summary.regions.end() || block->figures.name != dataset.regions[region]) continue;
    RegionBlock& its = *block++;
    const RegistryNumber number = find_registered_region(its.figures.name);
    if (number == 0) continue;
    if (!members) members = members_of(dataset);
    const RegionMembers& here = (*members)[region];
    if (here.numbers.size() < here.names.size()) continue;
    const RegistryNumbers there = forces_of_region(number);
    const auto is_left_out = [&](const std::string& name) {
      return summary.like_for_like &&
             std::ranges::find(summary.like_for_like->left_out, name) != summary.like_for_like->left_out.end();
    };
    const bool is_whole = std::ranges::none_of(here.names, is_left_out);
    if (here.numbers != there)
      summary.area_notes.push_back(other_region_note(registered_regions()[number - 1U], its.figures.name, here, there));
    else if (is_whole)
      its.figures.registry_number = number;
  }
}

void warn_unknown_forces(const Dataset& dataset, const std::vector<bool>& shown, Diagnostics& diagnostics) {
  for (const Force& force : dataset.forces) {
    if (force.registry_number > 0 || !shown[force.region]) continue;
    std::vector<std::string> near = nearest_registered_names(force.name);
    for (std::string& each : near) each = in_backticks(each);
    const std::string_view remedy = "a --rename map gives it a name that is";
    diagnostics.add(
        warning(code::unknown_force, fmt::format("{} is not in the registry of forces", in_backticks(force.name)))
            .hint(near.empty() ? std::string(remedy) : fmt::format("did you mean {}? {}", listed(near, " or "), remedy))
            .in(dataset.inputs[force.origin.input].path, force.origin.line));
  }
}

}  // namespace reach
