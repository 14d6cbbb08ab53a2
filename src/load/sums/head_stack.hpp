// HeadStack: the rows that no region contains so far, while the regions of a table are found. For load/sums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "load/dataset/count_grid.hpp"
#include "load/sums/part_sums.hpp"

namespace reach {

using RowList = std::vector<std::uint32_t>;

/// These rows, with the sums from the first of them to each.
class HeadStack {
 public:
  explicit HeadStack(const CountGrid& grid) : grid_(grid), totals_(grid.columns()), people_(1) {}

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::uint32_t operator[](std::size_t depth) const { return rows_[depth]; }
  [[nodiscard]] const RowList& rows() const { return rows_; }

  void push(std::uint32_t row) {
    const auto counts = grid_.row(row);
    const std::size_t below = rows_.size() * counts.size();
    Uint128 people = people_.back();
    for (std::size_t at = 0; at < counts.size(); ++at) {
      totals_.push_back(totals_[below + at] + people_in(counts[at]));
      people += people_in(counts[at]);
    }
    rows_.push_back(row);
    people_.push_back(people);
  }
  /// Removes the heads above this depth, and returns them, the nearest first.
  RowList pop_to(std::size_t depth) {
    RowList popped(rows_.rbegin(), rows_.rend() - static_cast<std::ptrdiff_t>(depth));
    rows_.resize(depth);
    people_.resize(depth + 1);
    totals_.resize((depth + 1) * grid_.columns());
    return popped;
  }
  /// The depths above which the heads may add up to the row: by all its counts, or by one of them.
  [[nodiscard]] std::vector<std::size_t> depths_for(std::uint32_t row) const;

 private:
  /// The highest depth with this many people above it. O(log of its distance from the top).
  template <typename SumAt>
  [[nodiscard]] std::optional<std::size_t> depth_below(const SumAt& sum_at, Uint128 people) const {
    const std::size_t top = rows_.size();
    if (people > sum_at(top)) return std::nullopt;
    const Uint128 below = sum_at(top) - people;
    std::size_t step = 1;
    while (step <= top && sum_at(top - step) > below) step *= 2;
    std::size_t low = step > top ? 0 : top - step;  // sum_at(low) <= below, unless low is 0
    std::size_t high = top - step / 2;
    while (low < high) {  // the last depth whose sum is at most `below`
      const std::size_t middle = low + (high - low + 1) / 2;
      if (sum_at(middle) > below)
        high = middle - 1;
      else
        low = middle;
    }
    return sum_at(low) == below ? std::optional(low) : std::nullopt;
  }

  const CountGrid& grid_;
  RowList rows_;
  std::vector<Uint128> totals_;  ///< by depth, then column
  std::vector<Uint128> people_;  ///< by depth
};

}  // namespace reach
