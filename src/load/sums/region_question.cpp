// Asks which rows are regions, for rows with names; and interprets the answer for the other rows, and for
// --region-rows.
#include <algorithm>

#include "load/sums/part_sums.hpp"
#include "load/sums/region_tree.hpp"
#include "load/words/places.hpp"

namespace reach {

RegionQuestion region_question(const CountGrid& grid, std::span<const std::string> names, RegionRows side,
                               const RowRoles& roles, std::uint64_t rounding) {
  RegionQuestion question{grid, side};
  question.rounding = rounding;
  for (const std::string& name : names) {
    const KnownPlace* place = find_place(name);
    const bool is_region = place != nullptr && !place->is_force_too && place->kind >= PlaceKind::region;
    question.is_force.push_back(roles.is_given_force(name));
    question.rank.push_back(is_region ? static_cast<std::uint8_t>(place->kind) : std::uint8_t{0});
  }
  return question;
}

namespace {

/// Whether every region's figures equal those of its parts, even if it is a region by its name.
bool agrees_with_names(const RegionTree& tree, const CountGrid& grid) {
  return std::ranges::all_of(
      tree.regions, [&](std::uint32_t region) { return differences(grid, region, tree.parts[region]).at.empty(); });
}

}  // namespace

std::vector<std::uint32_t> rows_outside(const RegionTree& tree, const CountGrid& grid) {
  std::vector<std::uint32_t> outside;
  for (std::uint32_t row = 0; row < grid.rows(); ++row) {
    const bool is_outside = tree.over[row] == RegionTree::kNone && !tree.is_region(row);
    if (is_outside && has_people(grid.row(row))) outside.push_back(row);
  }
  return outside;
}

bool has_root(const RegionTree& tree) {
  const auto is_top = [&](std::uint32_t region) { return tree.over[region] == RegionTree::kNone; };
  if (std::ranges::count_if(tree.regions, is_top) != 1) return false;
  const std::uint32_t root = *std::ranges::find_if(tree.regions, is_top);
  return std::ranges::any_of(tree.parts[root], [&](std::uint32_t part) { return tree.is_region(part); });
}

RegionRows side_of_regions(const CountGrid& grid, std::span<const std::string> names, const RowRoles& roles,
                           std::span<const std::uint32_t> sums) {
  for (const RegionRows side : {RegionRows::above, RegionRows::below}) {
    const RegionTree tree = find_regions(region_question(grid, names, side, roles));
    const bool explains = std::ranges::all_of(sums, [&](std::uint32_t row) { return tree.is_region(row); });
    const bool is_whole = rows_outside(tree, grid).empty() || has_root(tree);
    if (explains && is_whole && tree.chance.empty() && agrees_with_names(tree, grid)) return side;
  }
  return RegionRows::none;
}

}  // namespace reach
