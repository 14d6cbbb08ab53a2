// People: which ids each force, channel and period has; from these, exact numbers and unions. For load/dataset.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "load/people/head_count.hpp"
#include "load/people/ids.hpp"
#include "load/people/visits.hpp"

namespace reach {

/// A pair is an id in a cell. It takes 12 bytes where the id is of up to 16 characters of an alphabet of sixteen or of
/// 8 others, 20 where it is of twice as many, 36 where it is of four times as many. Longer ids are kept once, in 8 to
/// 13 bytes beside their own, and their pairs take 12. Pairs that are repeated take no more than two thirds as much
/// again.
class People {
 public:
  /// O(length of the id) on average. False where there is room for no more ids, or cells.
  bool add(const Key& cell, std::string_view id);
  /// For the fast path, to add to.
  [[nodiscard]] Visits& visits() { return visits_; }
  /// Takes visits whose cells have the number of a series for a force, and no channel. False where such a series is
  /// none.
  bool take(std::unique_ptr<Visits> visits, std::span<const std::optional<Key>> series);

  /// Counts all pairs, by several threads. `region_of` has the region of every force. A union is missing where one of
  /// its parts, a channel of a force, has no row in the period: that is not known to be 0. O(pairs) on average.
  [[nodiscard]] PeopleCounts count(std::span<const std::uint32_t> region_of, std::size_t channels,
                                   unsigned threads) const;

 private:
  struct Taken {
    std::unique_ptr<Visits> visits;
    std::vector<std::uint32_t> cells;  ///< by number there: the number here
  };

  template <std::size_t kWords>
  class PartCount;

  Visits visits_;
  std::vector<Taken> taken_;
  Ids long_ids_;
};

}  // namespace reach
