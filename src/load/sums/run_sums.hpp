// Rows of a grid that equal the sum of their neighbours, including sums of sums. For load.
#pragma once

#include <cstddef>
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
  std::uint32_t order = 0;  ///< how many rows were left out before; those are not parts
  std::size_t parts = 0;    ///< the number of parts
  std::size_t equal = 0;    ///< counts above 0 that are equal
  Uint128 people = 0;       ///< the sum of the equal counts
  std::uint64_t odds =
      1;  ///< roughly the number of possible rows of such size: the product of the counts, at most 2^62
  bool of_all_others = false;  ///< the parts are all other rows of the list
};

/// Finds such rows. Each row found is then left out, so that sums of sums are found; rows of zeros are never parts. A
/// row is not accepted as a sum if another sum contains both it and its parts. If a part is missing, the row must not
/// be less than the rest; missing figures of the row are ignored.
class RunSums {
 public:
  /// `groups` are lists of rows; adjacent rows in a list are neighbours. Both arguments must outlive this object.
  RunSums(const CountGrid& grid, std::span<const std::vector<std::uint32_t>> groups);

  /// Leaves out a row that is known to be a sum.
  void leave_out(std::uint32_t row);
  /// Never treats the row as a sum, whatever it equals.
  void keep(std::uint32_t row) { kept_[row] = true; }
  [[nodiscard]] bool is_left_out(std::uint32_t row) const { return order_[row] != kIn; }

  using Accept = std::function<bool(const RunSum&)>;
  /// Goes through the groups, downwards and upwards, until nothing more is found or kMostRounds are reached. If
  /// `accept` declines a sum, its row remains like any other. Time rounds × (rows × (columns + log rows)), memory rows
  /// × columns.
  std::vector<RunSum> find(const Accept& accept);

  /// The parts of a sum, in order; the first `most`.
  [[nodiscard]] std::vector<std::uint32_t> parts_of(const RunSum& sum, std::size_t most = SIZE_MAX) const;

 private:
  class Stack;
  static constexpr std::uint32_t kIn = 0xFFFFFFFF;
  static constexpr int kMostRounds = 8;

  using Take = std::function<bool(const RunSum&, std::uint32_t position)>;
  void scan(std::uint32_t group, bool downwards, Stack& stack, const Take& take);
  /// The sum of the row's counts in the columns in which nothing is missing.
  [[nodiscard]] Uint128 whole_people_of(std::span<const Count> row) const;

  const CountGrid& grid_;
  std::span<const std::vector<std::uint32_t>> groups_;
  std::vector<bool> whole_;  ///< columns in which nothing is missing
  bool any_missing_ = false;
  bool any_whole_ = false;  ///< whether there are such columns, if there are others
  std::vector<bool> zero_;
  std::vector<bool> kept_;
  std::vector<std::uint32_t> order_;  ///< for rows left out, as RunSum::order; otherwise kIn
  std::uint32_t left_out_ = 0;
};

}  // namespace reach
