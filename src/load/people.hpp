// People: which ids each force, channel and period has; from these, exact numbers and unions. For load.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <reach/dataset.hpp>

#include "load/hash_parts.hpp"
#include "load/ids.hpp"

namespace reach {

/// Keys by number, in order of appearance.
class Numbering {
 public:
  std::uint32_t of(const Key& key);
  [[nodiscard]] const std::vector<Key>& keys() const { return keys_; }

 private:
  std::vector<Key> keys_;
  Tally numbers_;  ///< the number of a key as its count
};

/// The numbers of different ids, of the keys themselves and of what they unite in.
struct PeopleCounts {
  Tally counts;
  Tally unions;  ///< as Dataset::unions
};

/// A pair is an id in a cell (a force, channel and period). A pair takes 9 to 14 bytes, an id 8 to 13 beside its own;
/// rows that repeat a pair take none.
class People {
 public:
  /// O(length of the id) on average. False where there is room for no more ids.
  bool add(const Key& cell, std::string_view id);

  /// Counts all pairs; none are left. `region_of` has the region of every force. A union is missing where one of its
  /// parts, a channel of a force, has no row in the period: that is not known to be 0. O(pairs × log pairs).
  PeopleCounts count(std::span<const std::uint32_t> region_of, std::size_t channels);

 private:
  Ids ids_;
  Numbering cells_;
  HashParts<std::uint64_t> pairs_;  ///< id × 2^32 + cell
};

}  // namespace reach
