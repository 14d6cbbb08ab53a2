// Tally: counts keyed by force, channel and period ids, in memory proportional to the keys. Part of the model.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
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

/// Pages of sixteen forces for a channel and period, found by hashing: a find or an insertion is O(1) on average, and
/// forces in turn lie in turn. 16 bytes a count where forces have much the same figures; at most a page a count.
class Tally {
 public:
  struct Cell {
    Count count;
    Origin origin;
  };

  /// Inserts the count and gives nothing, or gives the cell that already stands there (then nothing is changed).
  Cell* insert(const Key& key, Count count, Origin origin);
  /// The cell of a key, or nothing. Cells stay where they are.
  [[nodiscard]] const Cell* find(const Key& key) const;
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Calls `visit(const Key&, const Cell&)` for each count, in no order to rely on.
  template <typename Visit>
  void each(Visit visit) const {
    for (const Page& page : pages_) {
      for (std::uint32_t at = 0; at < kForces; ++at) {
        if (page.has(at)) visit(Key{page.first.force + at, page.first.channel, page.first.period}, page.cells[at]);
      }
    }
  }

 private:
  static constexpr std::uint32_t kForces = 16;  // of a page

  struct Page {
    Key first;               ///< of its first force
    std::uint32_t used = 0;  ///< a bit a force
    std::array<Cell, kForces> cells;
    [[nodiscard]] bool has(std::uint32_t at) const { return (used >> at & 1) != 0; }
  };

  [[nodiscard]] std::size_t slot(const Key& first) const;
  void grow();

  std::deque<Page> pages_;
  std::vector<std::uint32_t> index_;  ///< open addressing: a page's number plus one, or 0
  std::size_t size_ = 0;
};

}  // namespace reach
