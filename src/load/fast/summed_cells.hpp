// SummedCells: which values of summed columns are totals, remembered by their bytes. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "load/fast/fast_keys.hpp"
#include "model/total_words.hpp"

namespace reach {

class SummedCells {
 public:
  /// Whether a value is that of a total: `All`. `FastKeys::kSlack` bytes after it must be readable. O(length).
  [[nodiscard]] bool is_total(std::string_view cell) {
    if (const FastKeys::Entry* const known = known_.find(cell)) return known->channel == kTotal;
    const std::uint32_t is = is_total_value(cell) ? kTotal : kOther;
    if (known_.size() < kMost) known_.add(cell, {0, is, {}});
    return is == kTotal;
  }

 private:
  static constexpr std::size_t kMost = 4096;  ///< values that are remembered; there would be too many identifiers
  static constexpr std::uint32_t kOther = 0;
  static constexpr std::uint32_t kTotal = 1;
  FastKeys known_;  ///< stores which of the two a value is as the channel
};

}  // namespace reach
