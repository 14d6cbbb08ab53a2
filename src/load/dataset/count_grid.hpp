// CountGrid: counts in rows and columns. For load.
#pragma once

#include <cstddef>
#include <cstdint>
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
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }

 private:
  std::size_t rows_;
  std::size_t columns_;
  std::vector<Count> cells_;
};

}  // namespace reach
