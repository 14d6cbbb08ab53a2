// What a row that --total-row names is a total of: found by its figures, since its name does not say. For load/rows.
#pragma once

#include <optional>
#include <utility>

#include "load/rows/stated.hpp"
#include "load/rows/total_parts.hpp"

namespace reach {

/// The sums of those neighbours directly above or below the row that fit its figures best; nothing where none comes
/// near. O(forces × slots).
std::optional<TotalParts::Values> sums_of_neighbours(const TotalRow& row, const TotalParts& parts);

/// The neighbours directly above or below the row whose sums are its figures, all of them: positions, the end
/// exclusive.
std::optional<std::pair<std::size_t, std::size_t>> equal_neighbours(const TotalRow& row, const TotalParts& parts);

/// The sums of the forces that lie in the place the row is named after; nothing where fewer than two do.
std::optional<TotalParts::Values> sums_of_members(const TotalRow& row, const TotalParts& parts);

}  // namespace reach
