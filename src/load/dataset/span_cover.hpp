// SpanCover: whether any span added so far contains another. For load/sums.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace reach {

/// Spans of positions, both ends inclusive. O(log positions) per operation (a Fenwick tree of maximum ends).
class SpanCover {
 public:
  explicit SpanCover(std::size_t positions) : ends_(positions + 1) {}

  void add(std::uint32_t first, std::uint32_t last) {
    for (std::size_t node = std::size_t{first} + 1; node < ends_.size(); node += lowest_bit(node))
      ends_[node] = std::max(ends_[node], last + 1);
  }
  /// Whether some added span begins at or before `first` and ends at or after `last`.
  [[nodiscard]] bool covers(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t end = 0;
    for (std::size_t node = std::size_t{first} + 1; node > 0; node -= lowest_bit(node))
      end = std::max(end, ends_[node]);
    return end > last;
  }

 private:
  static std::size_t lowest_bit(std::size_t node) { return node & (~node + 1); }

  std::vector<std::uint32_t> ends_;  ///< one past the last position; 0: no span
};

}  // namespace reach
