// SpanCover: whether one of the spans met so far holds another. For load/sums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace reach {

/// Spans of positions, both ends inclusive. O(log positions) each time (a Fenwick tree of greatest ends).
class SpanCover {
 public:
  explicit SpanCover(std::size_t positions) : ends_(positions + 1) {}

  void add(std::uint32_t first, std::uint32_t last);
  /// Whether some span that was added begins at `first` or before and ends at `last` or behind.
  [[nodiscard]] bool covers(std::uint32_t first, std::uint32_t last) const;

 private:
  std::vector<std::uint32_t> ends_;  ///< one past the last position; 0: no span
};

}  // namespace reach
