// CountGrid: counts in rows and columns. For load.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <reach/count.hpp>

namespace reach {

/// A matrix of counts; cells that are never set are missing.
class CountGrid {
 public:
  CountGrid(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), cells_(rows * columns) {}
  Count& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
  [[nodiscard]] std::span<const Count> row(std::size_t row) const { return {cells_.data() + row * columns_, columns_}; }
  /// The sum of some rows in a column; nothing if a count is missing or the sum is too large.
  [[nodiscard]] std::optional<Count> sum(std::span<const std::uint32_t> rows, std::size_t column) const {
    Sum sum;
    for (const std::uint32_t each : rows) sum.add(row(each)[column]);
    const auto result = sum.result();
    return result && !result->is_missing() ? result : std::nullopt;
  }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }

 private:
  std::size_t rows_;
  std::size_t columns_;
  std::vector<Count> cells_;
};

/// The columns in which a row differs from the sum of others, and the number of columns in which both are known.
struct GridDifferences {
  std::vector<std::size_t> at{};
  std::size_t known = 0;
};
inline GridDifferences differences(const CountGrid& grid, std::uint32_t row, std::span<const std::uint32_t> parts) {
  GridDifferences found;
  for (std::size_t at = 0; at < grid.columns(); ++at) {
    const auto sum = grid.sum(parts, at);
    if (!sum || grid.row(row)[at].is_missing()) continue;
    ++found.known;
    if (*sum != grid.row(row)[at]) found.at.push_back(at);
  }
  return found;
}

/// Whether a row is at least as large as each of the others, in more than half of its counts.
inline bool is_as_large(const CountGrid& grid, std::uint32_t row, std::span<const std::uint32_t> others) {
  std::size_t as_large = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < grid.columns(); ++at) {
    const Count count = grid.row(row)[at];
    if (count.is_missing()) continue;
    ++all;
    const bool holds = std::ranges::all_of(others, [&](std::uint32_t other) {
      const Count its = grid.row(other)[at];
      return its.is_missing() || its.value() <= count.value();
    });
    as_large += holds ? 1U : 0U;
  }
  return as_large * 2 > all;
}

}  // namespace reach
