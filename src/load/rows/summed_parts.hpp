// Values of a summed column whose figures are the sums of its other values: found at the end of an input. For load.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <reach/count.hpp>
#include <reach/keyed_hash.hpp>

#include "load/header/header.hpp"

namespace reach {

struct InputReader;
struct Record;

/// What one row has in a column of --sum-over.
struct SummedRow {
  std::uint32_t group = 0;  ///< rows that differ in this column only
  std::uint32_t value = 0;
  std::uint64_t line = 0;
  std::vector<Count> counts;
};

/// A column of --sum-over, and its rows in the first groups.
struct SummedColumn {
  ColumnIndex column = 0;
  TextMap<std::uint32_t> groups{};
  TextMap<std::uint32_t> values{};
  std::vector<std::string> names{};  ///< of the values
  std::vector<SummedRow> rows{};
};

struct SummedParts {
  bool is_begun = false;
  std::vector<SummedColumn> columns;
};

/// Keeps what a row of counts, all of them read, has in the columns of --sum-over. Dated rows are not kept. O(columns).
void keep_summed(InputReader& file, const Record& record);

/// Reports a value of a summed column that is the total of others in every group: `Persons` beside `Male` and `Female`,
/// `18+` below `18-64` and `65+`. By their names, or by figures that are hardly chance; warns where they may be.
/// O(rows kept × values) where no others add up to it.
void check_summed_parts(InputReader& file);

}  // namespace reach
