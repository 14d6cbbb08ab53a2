// People: which ids occur for each force, channel and period; counts them exactly, by cell and by union. For
// load/dataset.
#pragma once

#include <cstddef>
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

/// A pair is an id in a cell. It takes 12 bytes if the id has up to 16 characters of a sixteen-character alphabet, or
/// up to 8 others; 20 bytes for ids up to twice as long; 36 bytes for ids up to four times as long. Longer ids are
/// stored once, with an overhead of 8 to 13 bytes, and their pairs take 12 bytes. Repeated pairs add at most two thirds
/// to this.
class People {
 public:
  /// Returns false if there is no room for more ids or cells. O(length of the id) on average.
  bool add(const Key& cell, std::string_view id);
  /// The visits to which the fast path adds.
  [[nodiscard]] Visits& visits() { return visits_; }
  /// Adopts a chunk's visits, whose cells hold a series number instead of a force, and no channel. Returns false if a
  /// number has no series.
  bool take(std::unique_ptr<Visits> visits, std::span<const std::optional<Key>> series);

  /// Counts all pairs, on several threads. `region_of` maps every force to its region. A union is missing if one of its
  /// parts (a channel of a force) has no row in the period: that part is not known to be 0. O(pairs) on average.
  [[nodiscard]] PeopleCounts count(std::span<const std::uint32_t> region_of, std::size_t channels,
                                   unsigned threads) const;

 private:
  struct Taken {
    std::unique_ptr<Visits> visits;
    std::vector<std::uint32_t> cells;  ///< maps a cell's number in these visits to its number here
  };

  template <std::size_t kWords>
  class PartCount;

  Visits visits_;
  std::vector<Taken> taken_;
  Ids long_ids_;
};

}  // namespace reach
