// Rows that are totals of other rows: which to reject, and which are doubtful. For load/sums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <reach/dataset.hpp>

#include "load/dataset/count_grid.hpp"

namespace reach {

/// The most sums of each kind that are reported individually.
constexpr std::size_t kMostSumsTold = 12;

/// What shows that a row is a total of others.
enum class SumSign : std::uint8_t {
  figures,   ///< it equals their sum
  name,      ///< its name is that of their total, but it does not equal their sum
  slip,      ///< it equals their sum except for one digit of one count
  block,     ///< it and `together` equal the sum of `parts`, which are not adjacent to them
  multiple,  ///< the sum of all rows is `times` its figures
  of_which   ///< its name says that it is a part of the row in `parts`
};

struct SumRow {
  std::uint32_t row = 0;
  SumSign sign = SumSign::figures;
  std::vector<std::uint32_t> parts = {};     ///< forces, in order; empty for rows that are not reported individually
  std::vector<std::uint32_t> together = {};  ///< the rows that form a total with it
  int times = 0;
};

/// The results, each in row order.
struct SumRows {
  std::vector<SumRow> refused;
  std::vector<SumRow> doubtful;
};

/// Finds the forces that are sums of others. `counts` has one row per force; forces for which `is_force` is true are
/// never sums. Rejects a row if its name also shows that it is a sum, or if its figures leave no doubt: at least four
/// counts and 100 people. Possible coincidences are doubtful; in large tables, where many small figures are sums by
/// chance, they are ignored. Also finds rows that are not adjacent to their parts, if the sum of all rows shows them.
/// O(rounds × forces × (columns + log forces)).
SumRows find_sum_rows(const Dataset& dataset, const CountGrid& counts, const std::vector<bool>& is_force);

}  // namespace reach
