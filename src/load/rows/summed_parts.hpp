// Values of a --sum-over column that are totals of its other values, by their names or figures. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/count.hpp>
#include <reach/keyed_hash.hpp>

#include "load/header/header.hpp"

namespace reach {

struct InputReader;
struct Record;

/// What one row has in a column of --sum-over.
struct SummedRow {
  std::uint32_t group = 0;  ///< identifies rows that differ in this column only
  std::uint32_t value = 0;
  std::uint64_t line = 0;
  std::vector<Count> counts;
};

/// What the rows of one force, channel and period have in a column of --sum-over.
struct SummedValues {
  bool total = false;  ///< `All`, `Total`
  bool other = false;
};

/// A --sum-over column, and its rows in the first groups.
struct SummedColumn {
  static constexpr std::size_t kMostValues = 100;

  ColumnIndex column = 0;
  TextMap<SummedValues> series{};  ///< by the cells of the labels
  TextMap<std::uint32_t> groups{};
  TextMap<std::uint32_t> values{};
  std::vector<std::string> names{};  ///< of the values
  std::vector<SummedRow> rows{};
};

struct SummedParts {
  bool is_begun = false;
  bool has_totals = false;  ///< totals beside their parts were reported
  std::vector<SummedColumn> columns;
};

/// Whether --sum-over does not count people twice, as it would with `All` beside `Men` and `Women`. Reports it, once
/// per file.
bool sums_no_total(InputReader& file, const Record& record);

/// Keeps the values and counts of a row for the columns of --sum-over; all its counts must have been read. Dated rows
/// are not kept. O(columns).
void keep_summed(InputReader& file, const Record& record);

/// What to do about totals beside their parts.
inline constexpr std::string_view kEitherTotals = "give the file with either the totals or their parts";

}  // namespace reach
