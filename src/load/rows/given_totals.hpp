// Finds which rows a row in --total-row is the total of, by its figures, because its name does not say. For load/rows.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "load/rows/stated.hpp"
#include "load/rows/total_parts.hpp"

namespace reach {

/// The sums of the neighbours directly above or below the row that match its figures best; nothing if no sums come
/// close. O(forces × slots).
std::optional<TotalParts::Values> sums_of_neighbours(const TotalRow& row, const TotalParts& parts);

/// The neighbours directly above or below the row whose sums equal all its figures, as positions; the end is exclusive.
std::optional<std::pair<std::size_t, std::size_t>> equal_neighbours(const TotalRow& row, const TotalParts& parts);

/// The sums of the forces inside the place that the row is named after; nothing if there are fewer than two.
std::optional<TotalParts::Values> sums_of_members(const TotalRow& row, const TotalParts& parts);

}  // namespace reach
