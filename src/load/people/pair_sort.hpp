// PairSort: sorts the pairs of a part so that pairs of the same id, and repeated pairs, are adjacent. For load/people.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "load/people/pairs.hpp"

namespace reach {

/// Reuses its memory from part to part. Use one object per thread.
template <std::size_t kWords>
class PairSort {
 public:
  /// The sorted pairs of all runs, with their cells translated. Valid until the next call. Distributes the pairs over
  /// about as many buckets as there are pairs, by the bits of their hash after those that chose the part, and sorts
  /// each bucket separately. O(pairs) if the hash spreads them; O(n log n) if all are in one bucket.
  std::span<const Pair<kWords>> operator()(std::span<const PairRun<kWords>> runs) {
    std::size_t size = 0;
    for (const auto& run : runs) size += run.pairs.size();
    deal(runs, size);
    sort_buckets(size);
    return {pairs_.data(), size};
  }

 private:
  static constexpr unsigned kMostBits = 20;
  static constexpr std::uint32_t kFew = 24;  // up to this many pairs are sorted by insertion

  /// A counting sort. Leaves the end of each bucket in `ends_`.
  void deal(std::span<const PairRun<kWords>> runs, std::size_t size) {
    const unsigned bits = std::min<unsigned>(kMostBits, static_cast<unsigned>(std::bit_width(size)));
    const auto bucket = [shift = 64 - bits](const Pair<kWords>& pair) {
      return pair.hash() << Pairs<kWords>::kPartBits >> shift;
    };
    ends_.assign(std::size_t{1} << bits, 0);
    for (const auto& run : runs) {
      for (const auto& pair : run.pairs) ++ends_[bucket(pair)];
    }
    std::uint32_t begin = 0;
    for (std::uint32_t& end : ends_) begin += std::exchange(end, begin);
    if (pairs_.size() < size) pairs_.resize(size);
    for (const auto& run : runs) {
      for (const auto& pair : run.pairs) {
        Pair<kWords>& place = pairs_[ends_[bucket(pair)]++];
        place = pair;
        if (run.cells != nullptr) place.form_and_cell += run.cells[pair.cell()] - pair.cell();
      }
    }
  }

  /// Sorts large buckets one by one, then everything by insertion, which is cheap: no pair moves out of its bucket.
  void sort_buckets(std::size_t size) {
    if (largest_bucket() > kFew) {
      std::uint32_t begin = 0;
      for (const std::uint32_t end : ends_) {
        if (end - begin > kFew) std::sort(pairs_.data() + begin, pairs_.data() + end);
        begin = end;
      }
    }
    Pair<kWords>* const first = pairs_.data();
    for (Pair<kWords>* next = first + 1; next < first + size; ++next) {
      if (!(*next < next[-1])) continue;
      const Pair<kWords> pair = *next;
      Pair<kWords>* place = next;
      do {
        *place = place[-1];
      } while (--place > first && pair < place[-1]);
      *place = pair;
    }
  }

  [[nodiscard]] std::uint32_t largest_bucket() const {
    std::uint32_t most = ends_.front();
    for (std::size_t at = 1; at < ends_.size(); ++at) most = std::max(most, ends_[at] - ends_[at - 1]);
    return most;
  }

  std::vector<Pair<kWords>> pairs_;
  std::vector<std::uint32_t> ends_;  ///< by bucket
};

}  // namespace reach
