#include "aggregate/only_forces.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/options.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::vector<std::string> force_names(const Summary& summary) {
  std::vector<std::string> names;
  for (const RegionBlock& block : summary.regions) {
    for (const Line& force : block.forces) names.push_back(force.name);
  }
  return names;
}

/// The region of a force of the data; null if there is no such force.
const std::string* region_of(const std::string& name, const Dataset& dataset) {
  const std::string folded = fold_name(name);
  const auto force =
      std::ranges::find_if(dataset.forces, [&](const Force& each) { return fold_name(each.name) == folded; });
  return force == dataset.forces.end() ? nullptr : &dataset.regions[force->region];
}

void refuse_force(const std::string& name, const Summary& summary, const Dataset& dataset,
                  const std::vector<std::string>& forces, Diagnostics& diagnostics) {
  const bool is_region = std::ranges::any_of(
      summary.regions, [&](const RegionBlock& block) { return fold_name(block.figures.name) == fold_name(name); });
  if (is_region) {
    diagnostics.add(error(code::unknown_row, fmt::format("{} is a region, not a force", in_backticks(name)))
                        .hint(fmt::format("to show the whole region, use --only {}", as_argument(name))));
    return;
  }
  if (const std::string* const region = region_of(name, dataset)) {
    diagnostics.add(error(code::unknown_row, fmt::format("{} is a force of {}, which --only leaves out",
                                                         in_backticks(name), in_backticks(*region)))
                        .hint(fmt::format("add --only {}, or leave one of the two options out", as_argument(*region))));
    return;
  }
  diagnostics.add(error(code::unknown_row, fmt::format("there is no force {}", in_backticks(name)))
                      .hint(suggestion(name, forces, "the forces are")));
}

}  // namespace

bool keep_only_forces(std::span<const std::string> names, const Dataset& dataset, Summary& summary,
                      Diagnostics& diagnostics) {
  if (names.empty()) return true;
  const std::vector<std::string> forces = force_names(summary);
  std::vector<std::string> known, wanted;
  for (const std::string& name : forces) known.push_back(fold_name(name));
  std::ranges::sort(known);
  for (const std::string& name : names) {
    wanted.push_back(fold_name(name));
    if (!std::ranges::binary_search(known, wanted.back())) {
      refuse_force(name, summary, dataset, forces, diagnostics);
      wanted.pop_back();
    }
  }
  if (wanted.size() < names.size()) return false;
  std::ranges::sort(wanted);

  std::size_t kept = 0;
  for (RegionBlock& block : summary.regions) {
    std::erase_if(block.forces,
                  [&](const Line& force) { return !std::ranges::binary_search(wanted, fold_name(force.name)); });
    kept += block.forces.size();
  }
  summary.hidden_forces = forces.size() - kept;
  if (summary.hidden_forces > 0) {
    summary.notes.push_back(
        fmt::format("Forces shown: {} of {}. Totals are those of all {}.", kept, forces.size(), forces.size()));
  }
  return true;
}

}  // namespace reach
