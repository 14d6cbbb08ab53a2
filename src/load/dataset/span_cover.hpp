// SpanCover: whether any span added so far contains another. For load/sums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace reach {

/// Spans of positions, both ends inclusive. O(log positions) per operation (a Fenwick tree of maximum ends).
class SpanCover {
 public:
  explicit SpanCover(std::size_t positions) : ends_(positions + 1) {}

  void add(std::uint32_t first, std::uint32_t last);
  /// Whether some added span begins at or before `first` and ends at or after `last`.
  [[nodiscard]] bool covers(std::uint32_t first, std::uint32_t last) const;

 private:
  std::vector<std::uint32_t> ends_;  ///< one past the last position; 0: no span
};

}  // namespace reach
