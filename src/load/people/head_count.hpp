// HeadCount: how many people are in each cell, and in each union of cells. For load/people.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <reach/dataset.hpp>

#include "load/people/visits.hpp"

namespace reach {

/// The numbers of different ids, of the keys themselves and of what they unite in.
struct PeopleCounts {
  Tally counts;
  Tally unions;  ///< as Dataset::unions
};

/// What cells unite in: each is part of five unions of its period. All channels of its force, its channel in its
/// region, its region, its channel everywhere, and all.
class UnionTable {
 public:
  /// The unions that a cell is part of, by number.
  using Wholes = std::array<std::uint32_t, 5>;

  /// `region_of` has the region of every force.
  UnionTable(std::span<const Key> cells, std::span<const std::uint32_t> region_of);

  [[nodiscard]] const Wholes& wholes(std::uint32_t cell) const { return wholes_of_[cell]; }
  [[nodiscard]] std::size_t cells() const { return cells_.size(); }
  [[nodiscard]] std::size_t unions() const { return unions_.keys().size(); }

  /// Names the numbers of cells and unions. A union is missing where one of its parts, a channel of a force, has no
  /// cell in the period: that is not known to be 0.
  [[nodiscard]] PeopleCounts named(std::span<const std::int64_t> cells, std::span<const std::int64_t> unions,
                                   std::size_t channels) const;

 private:
  std::span<const Key> cells_;
  std::span<const std::uint32_t> region_of_;
  Numbering unions_;
  std::vector<Wholes> wholes_of_;   ///< by cell
  std::vector<std::size_t> parts_;  ///< by union: how many cells it has
};

/// Counts people one after the other. A union knows the last person that it counted: nobody counts twice in it, in
/// however many of its cells. O(1) a person and cell.
class HeadCount {
 public:
  explicit HeadCount(const UnionTable& table) : table_(&table), cells_(table.cells()), unions_(table.unions()) {}

  /// Counts a person in a cell, which must not be named twice: another person than the last, or the same.
  void add(std::uint32_t cell, bool another) {
    person_ += another ? 1 : 0;
    ++cells_[cell];
    for (const std::uint32_t whole : table_->wholes(cell)) {
      Union& united = unions_[whole];
      united.people += united.last == person_ ? 0 : 1;
      united.last = person_;
    }
  }
  /// Adds the numbers to those of others, by cell and by union.
  void add_to(std::vector<std::int64_t>& cells, std::vector<std::int64_t>& unions) const;

 private:
  struct Union {
    std::uint64_t last = 0;  ///< the number of a person; 0: none
    std::int64_t people = 0;
  };

  const UnionTable* table_;
  std::vector<std::int64_t> cells_;
  std::vector<Union> unions_;
  std::uint64_t person_ = 0;
};

}  // namespace reach
