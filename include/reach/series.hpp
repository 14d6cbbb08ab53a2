// Series: the counts of one figure, one a period, and the exact changes between them. For every module.
#pragma once

#include <cstddef>
#include <span>

#include <reach/change.hpp>

namespace reach {

/// The counts of one channel of a line, or of its total, in the order of Summary::periods; at least two. Points into
/// the line.
class Series {
 public:
  explicit Series(std::span<const Count> counts) : counts_(counts) {}

  [[nodiscard]] std::size_t size() const { return counts_.size(); }
  [[nodiscard]] Count operator[](std::size_t period) const { return counts_[period]; }
  [[nodiscard]] Count baseline() const { return counts_.front(); }
  [[nodiscard]] Count comparison() const { return counts_.back(); }

  /// From the baseline to the comparison.
  [[nodiscard]] Change change() const { return {baseline(), comparison()}; }
  [[nodiscard]] Change change(std::size_t from, std::size_t to) const { return {counts_[from], counts_[to]}; }

 private:
  std::span<const Count> counts_;
};

}  // namespace reach
