// Rows that are totals of other rows: which are refused, and which are doubtful. For load/sums.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <reach/dataset.hpp>

#include "load/dataset/count_grid.hpp"
#include "load/dataset/row_roles.hpp"

namespace reach {

/// So many sums of each kind are told of one by one, from the first row on.
constexpr std::size_t kMostSumsTold = 12;

/// How a row shows that it is a total of others.
enum class SumSign : std::uint8_t {
  figures,   ///< it equals their sum
  name,      ///< it is called like it, and does not equal their sum
  block,     ///< it and `together` equal the sum of `parts`, which stand apart from them
  multiple,  ///< all rows together are `times` its figures
  of_which   ///< it is called a part of the row that `parts` holds
};

struct SumRow {
  std::uint32_t row = 0;
  SumSign sign = SumSign::figures;
  std::vector<std::uint32_t> parts = {};     ///< forces, in order; empty for rows that are not told of one by one
  std::vector<std::uint32_t> together = {};  ///< the rows that are a total with it
  int times = 0;
};

/// What was found, each in the order of the rows.
struct SumRows {
  std::vector<SumRow> refused;
  std::vector<SumRow> doubtful;
};

/// Finds the forces that are sums of others. `counts` has a row for each force. A row is refused where its name shows
/// it too, or where its figures leave no doubt: four counts or more, 100 people or more. What may be chance is
/// doubtful; in large tables, where small figures are sums by chance in many places, those are passed over. So are rows
/// that stand apart from their parts, where all rows together show them.
/// O(rounds × forces × (columns + log forces)).
SumRows find_sum_rows(const Dataset& dataset, const CountGrid& counts, const RowRoles& roles);

}  // namespace reach
