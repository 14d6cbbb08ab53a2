// The lines that two texts have in common, in order. For document.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace reach::document {

/// Pairs of indices of equal lines, ascending in both: a longest common subsequence. Equal lines at both ends are
/// always found; those between only if lines × lines is at most four million. O(bytes + lines × lines), 8 MB.
std::vector<std::pair<std::size_t, std::size_t>> matching_lines(std::span<const std::string_view> before,
                                                                std::span<const std::string_view> after);

}  // namespace reach::document
