// The first rows below a header, by which columns are judged. For load/header.
#pragma once

#include <algorithm>
#include <cstddef>

#include "load/header/bind_state.hpp"

namespace reach {

/// Calls `look(record)` for the first rows that have as many cells as the header. O(rows, at most 1000).
template <typename Look>
void each_first_row(const BindState& state, Look look) {
  constexpr std::size_t kMostRows = 1000;
  const Batch& batch = state.context.records.batch();
  const std::size_t first = state.binding.header.first_record + state.binding.header.records;
  const std::size_t last = std::min(batch.records.size(), first + kMostRows);
  for (std::size_t at = first; at < last; ++at) {
    const Record& record = batch.records[at];
    const bool fits = record.field_count == state.binding.header.columns.size();
    if (record.fault == RecordFault::none && fits) look(record);
  }
}

}  // namespace reach
