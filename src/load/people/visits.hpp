// Visits: which ids occurred in which cell (a force, channel and period), as collected by one thread. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include <reach/tally.hpp>

#include "load/people/packed_id.hpp"
#include "load/people/pairs.hpp"

namespace reach {

/// Numbers keys in order of appearance.
class Numbering {
 public:
  std::uint32_t of(const Key& key) {
    const auto next = static_cast<std::uint32_t>(keys_.size());
    if (const auto* known = numbers_.insert(key, Count(next), {}))
      return static_cast<std::uint32_t>(known->count.value());
    keys_.push_back(key);
    return next;
  }
  [[nodiscard]] const std::vector<Key>& keys() const { return keys_; }

 private:
  std::vector<Key> keys_;
  Tally numbers_;  ///< the number of a key, stored as its count
};

class Visits {
 public:
  static constexpr std::uint32_t kMostCells = Pair<1>::kCells;

  /// The number of a cell; new cells are numbered in order of appearance. Numbers from `kMostCells` cannot be used.
  /// O(1).
  std::uint32_t cell(const Key& key) { return cells_.of(key); }
  [[nodiscard]] const std::vector<Key>& cells() const { return cells_.keys(); }

  /// Adds a packed id to the cell with this number. O(1) on average.
  void add(const PackedId& id, std::uint32_t cell) {
    if (id.width == 1) return pairs<1>().add({id, cell});
    if (id.width == 2) return pairs<2>().add({id, cell});
    pairs<4>().add({id, cell});
  }

  template <std::size_t kWords>
  [[nodiscard]] Pairs<kWords>& pairs() {
    return std::get<Pairs<kWords>>(pairs_);
  }
  template <std::size_t kWords>
  [[nodiscard]] const Pairs<kWords>& pairs() const {
    return std::get<Pairs<kWords>>(pairs_);
  }

 private:
  Numbering cells_;
  std::tuple<Pairs<1>, Pairs<2>, Pairs<4>> pairs_;
};

}  // namespace reach
