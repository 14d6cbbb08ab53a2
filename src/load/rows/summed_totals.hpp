// Values of a summed column that are totals of its other values. For load.
#pragma once

#include <vector>

#include <reach/keyed_hash.hpp>

#include "load/header/header.hpp"

namespace reach {

struct InputReader;
struct Record;

/// What the rows of one force, channel and period have in a column of --sum-over.
struct SummedValues {
  bool total = false;  ///< `All`, `Total`
  bool other = false;
};

/// The columns of --sum-over, and what each force, channel and period has in them.
struct SummedColumns {
  std::vector<ColumnIndex> columns;
  std::vector<TextMap<SummedValues>> values;  ///< by column, then by the cells of the labels
};

/// Whether --sum-over would not count people twice: `All` beside `Men` and `Women`. Reports it, once per column.
bool sums_no_total(InputReader& file, const Record& record);

}  // namespace reach
