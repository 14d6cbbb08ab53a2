#include "aggregate/shown_regions.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/regions.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// If the name is that of a force, the option that shows it; otherwise the regions.
std::string hint_for(const Dataset& dataset, const std::string& name, const std::string& folded) {
  const auto force = std::ranges::find(dataset.forces, folded, [](const Force& each) { return fold_name(each.name); });
  if (force == dataset.forces.end()) return suggestion(name, dataset.regions, "the regions are");
  const std::string& region = dataset.regions[force->region];
  return fmt::format("it is a force of {}: --only {}, or --only-force {}", printable(region), as_argument(region),
                     as_argument(force->name));
}

}  // namespace

std::optional<std::vector<bool>> shown_regions(const Dataset& dataset, std::span<const std::string> only,
                                               Diagnostics& diagnostics) {
  std::vector<bool> shown(dataset.regions.size(), only.empty());
  bool known = true;
  for (const std::string& name : only) {
    const std::string folded = fold_name(name);
    const auto found = std::ranges::find(dataset.regions, folded, [](const auto& region) { return fold_name(region); });
    if (found != dataset.regions.end()) {
      shown[static_cast<std::size_t>(found - dataset.regions.begin())] = true;
      continue;
    }
    diagnostics.add(error(code::unknown_region, fmt::format("there is no region {}", in_backticks(name)))
                        .hint(hint_for(dataset, name, folded)));
    known = false;
  }
  return known ? std::optional(std::move(shown)) : std::nullopt;
}

}  // namespace reach
