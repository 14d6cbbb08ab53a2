// The question which rows are regions, for rows with names; and which side of their forces they may be on. For load.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "load/dataset/row_roles.hpp"
#include "load/sums/region_tree.hpp"

namespace reach {

/// `names` are those of the grid's rows, which must outlive the result. `rounding`: as in LoadOptions::rounded_totals.
RegionQuestion region_question(const CountGrid& grid, std::span<const std::string> names, RegionRows side,
                               const RowRoles& roles, std::uint64_t rounding = 0);

/// The value of --region-rows under which all of `sums` are regions with the figures of their parts, and every other
/// row is in one of them, or beside a region that contains all others; `none` if there is no such value.
RegionRows side_of_regions(const CountGrid& grid, std::span<const std::string> names, const RowRoles& roles,
                           std::span<const std::uint32_t> sums);

}  // namespace reach
