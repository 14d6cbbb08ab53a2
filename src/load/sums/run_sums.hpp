// Rows of a grid that equal the sum of their neighbours, nested ones too. For load.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// Equal sums over this many people are hardly chance.
inline constexpr int kTellingPeople = 100;

/// A row that equals the sum of two or more neighbours directly above or below it in every count.
struct RunSum {
  std::uint32_t row = 0;
  std::uint32_t group = 0;  ///< the list of rows in which they are neighbours
  std::uint32_t first = 0;  ///< positions in that list, both inclusive
  std::uint32_t last = 0;
  std::uint32_t order = 0;     ///< how many rows were left out before: they are no parts
  std::size_t parts = 0;       ///< how many there are
  std::size_t equal = 0;       ///< counts above 0 that are equal
  Uint128 people = 0;          ///< the sum of these
  std::uint64_t odds = 1;      ///< about how many rows of such size there could be: their product, at most 2^62
  bool of_all_others = false;  ///< the parts are all other rows of the list
};

/// Finds such rows. A row that was found is left out from then on, so sums of sums are found; rows of zeros are no
/// parts. A row that such a sum counts beside its own parts is none. Where a part is missing the row may not be less
/// than the rest, and a missing figure of the row says nothing.
class RunSums {
 public:
  /// `groups` are lists of rows, each in the order in which its rows are neighbours. Both must outlive this.
  RunSums(const CountGrid& grid, std::span<const std::vector<std::uint32_t>> groups);

  /// Leaves a row out: it is known to be a sum.
  void leave_out(std::uint32_t row);
  /// The row is none, whatever it equals.
  void keep(std::uint32_t row) { kept_[row] = true; }
  [[nodiscard]] bool is_left_out(std::uint32_t row) const { return order_[row] != kIn; }

  using Accept = std::function<bool(const RunSum&)>;
  /// Goes through the groups, downwards and upwards, until nothing more is found or for kMostRounds. A sum that
  /// `accept` declines stays in as a row like others. Time rounds × (rows × (columns + log rows)), memory
  /// rows × columns.
  std::vector<RunSum> find(const Accept& accept);

  /// Calls `visit(row)` for the parts of a sum that was found, in their order, until it returns false.
  void each_part(const RunSum& sum, const std::function<bool(std::uint32_t)>& visit) const;

 private:
  class Stack;
  static constexpr std::uint32_t kIn = 0xFFFFFFFF;
  static constexpr int kMostRounds = 8;

  using Take = std::function<bool(const RunSum&, std::uint32_t position)>;
  void scan(std::uint32_t group, bool downwards, Stack& stack, const Take& take);
  /// The sum of the row's counts in columns where nothing is missing.
  [[nodiscard]] Uint128 whole_people_of(std::span<const Count> row) const;

  const CountGrid& grid_;
  std::span<const std::vector<std::uint32_t>> groups_;
  std::vector<bool> whole_;  ///< columns in which nothing is missing
  bool any_missing_ = false;
  bool any_whole_ = false;  ///< where any are missing
  std::vector<bool> zero_;
  std::vector<bool> kept_;
  std::vector<std::uint32_t> order_;  ///< of rows left out: as RunSum::order; else kIn
  std::uint32_t left_out_ = 0;
};

}  // namespace reach
