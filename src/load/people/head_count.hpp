// HeadCount: the number of people in each cell, and in each union of cells. For load/people.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <reach/dataset.hpp>

#include "load/people/visits.hpp"

namespace reach {

/// The numbers of distinct ids, by key and by union of keys.
struct PeopleCounts {
  Tally counts;
  Tally unions;  ///< as Dataset::unions
};

/// The unions of cells. Each cell is part of five unions of its period: all channels of its force; its channel in its
/// region; its region; its channel everywhere; everything.
class UnionTable {
 public:
  /// The unions that contain a cell, by number.
  using Wholes = std::array<std::uint32_t, 5>;

  /// `region_of` maps every force to its region.
  UnionTable(std::span<const Key> cells, std::span<const std::uint32_t> region_of);

  [[nodiscard]] const Wholes& wholes(std::uint32_t cell) const { return wholes_of_[cell]; }
  [[nodiscard]] std::size_t cells() const { return cells_.size(); }
  [[nodiscard]] std::size_t unions() const { return unions_.keys().size(); }

  /// The counts of people by key, from counts by number of cell and of union. A union is missing if one of its parts (a
  /// channel of a force) has no cell in the period: that part is not known to be 0.
  [[nodiscard]] PeopleCounts named(std::span<const std::int64_t> cells, std::span<const std::int64_t> unions,
                                   std::size_t channels) const;

 private:
  std::span<const Key> cells_;
  std::span<const std::uint32_t> region_of_;
  Numbering unions_;
  std::vector<Wholes> wholes_of_;   ///< by cell
  std::vector<std::size_t> parts_;  ///< by union: its number of cells
};

/// Counts people one after another. A union stores the last person that it counted, so nobody counts twice, in however
/// many of its cells they occur. O(1) per person and cell.
class HeadCount {
 public:
  explicit HeadCount(const UnionTable& table) : table_(&table), cells_(table.cells()), unions_(table.unions()) {}

  /// Adds a cell of a person. `another`: this is not the person of the previous call. A cell must not be added twice
  /// for one person.
  void add(std::uint32_t cell, bool another) {
    person_ += another ? 1 : 0;
    ++cells_[cell];
    for (const std::uint32_t whole : table_->wholes(cell)) {
      Union& united = unions_[whole];
      united.people += united.last == person_ ? 0 : 1;
      united.last = person_;
    }
  }
  /// Adds its counts to these totals, by cell and by union.
  void add_to(std::vector<std::int64_t>& cells, std::vector<std::int64_t>& unions) const;

 private:
  struct Union {
    std::uint64_t last = 0;  ///< the number of a person; 0: nobody yet
    std::int64_t people = 0;
  };

  const UnionTable* table_;
  std::vector<std::int64_t> cells_;
  std::vector<Union> unions_;
  std::uint64_t person_ = 0;
};

}  // namespace reach
