// RegionTree: which rows are regions, because they are the sums of neighbouring rows. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <reach/load.hpp>

#include "load/dataset/count_grid.hpp"
#include "load/dataset/row_roles.hpp"

namespace reach {

/// The rows of a table, in order, and what is known about them.
struct RegionQuestion {
  const CountGrid& grid;
  RegionRows side = RegionRows::above;  ///< where a region is: above or below its parts
  std::vector<bool> is_force = {};      ///< by row: whether it is known to be a force, so never a region
  std::vector<std::uint8_t> rank = {};  ///< by row: how large a region its name suggests; 0: none
  std::uint64_t rounding = 0;           ///< of sums, as in LoadOptions::rounded_totals
};

/// Each row is a force or a region; regions may contain regions.
struct RegionTree {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::vector<std::uint32_t> over;                ///< by row: the innermost region that contains it, or kNone
  std::vector<std::uint32_t> regions;             ///< in the order of the rows
  std::vector<std::uint32_t> outer;               ///< those regions that are totals of regions on their other side
  std::vector<std::uint32_t> chance;              ///< those regions that may be forces whose figures fit by chance
  std::size_t differing = 0;                      ///< how many are regions by name, but differ from their parts
  std::vector<std::vector<std::uint32_t>> parts;  ///< by row: for a region, the rows directly below it in the tree

  [[nodiscard]] bool is_region(std::uint32_t row) const { return !parts[row].empty(); }
};

/// Finds the regions. A row is a region if it equals the sum of the rows directly beside it in every count (adding
/// regions, but not their parts again); if a part is missing, it must not be less than the rest. A row with the name of
/// a region is one even if its figures differ, which the caller must report. Rows without people belong to the region
/// beside them. If a force equals a few small neighbours by chance, the region that contains it reveals this. Rounded
/// sums fit as far as may_be_rounded allows. O(rows × (columns² + log rows)), with at most 16 columns squared.
RegionTree find_regions(const RegionQuestion& question);

/// The rows that are neither regions nor in one, except rows without people.
std::vector<std::uint32_t> rows_outside(const RegionTree& tree, const CountGrid& grid);

/// Whether one region contains all others: rows outside it are not part of its sum.
bool has_root(const RegionTree& tree);

/// The question for rows with names. `names` are those of the grid's rows; the grid must outlive the result.
/// `rounding`: as in LoadOptions::rounded_totals.
RegionQuestion region_question(const CountGrid& grid, std::span<const std::string> names, RegionRows side,
                               const RowRoles& roles, std::uint64_t rounding = 0);

/// The value of --region-rows under which all of `sums` are regions whose figures equal their parts, and every other
/// row is in one of them, or beside a region that contains all others; `none` if there is no such value.
RegionRows side_of_regions(const CountGrid& grid, std::span<const std::string> names, const RowRoles& roles,
                           std::span<const std::uint32_t> sums);

}  // namespace reach
