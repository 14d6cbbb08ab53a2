// Tally: counts keyed by force, channel and period ids, in memory proportional to the keys. Part of the model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <reach/count.hpp>
#include <reach/period.hpp>

namespace reach {

/// Where something was first seen: the index of an input and a physical line.
struct Origin {
  std::uint64_t line : 40 = 0;
  std::uint64_t input : 24 = 0;
};

struct Key {
  std::uint32_t force = 0;
  std::uint32_t channel = 0;
  Period period;
  bool operator==(const Key&) const = default;
};

/// An open-addressing hash table: a find or an insertion is O(1) on average, 32 bytes a slot.
class Tally {
 public:
  struct Cell {
    Key key{kEmpty, 0, {}};
    Count count;
    Origin origin;
  };

  /// Inserts the count and gives nothing, or gives the cell that already stands there (then nothing is changed).
  /// The pointer lives until the next insertion.
  Cell* insert(const Key& key, Count count, Origin origin);
  /// The cell of a key, or nothing. Lives until the next insertion.
  [[nodiscard]] const Cell* find(const Key& key) const;
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Calls `visit(const Cell&)` for each cell, in no particular order.
  template <typename Visit>
  void each(Visit visit) const {
    for (const Cell& cell : cells_) {
      if (cell.key.force != kEmpty) visit(cell);
    }
  }

 private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;
  [[nodiscard]] std::size_t slot(const Key& key) const;
  void grow();
  std::vector<Cell> cells_;
  std::size_t size_ = 0;
};

}  // namespace reach
