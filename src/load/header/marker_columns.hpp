// Columns of markers: which columns they are, and which counts their markers belong to. For load.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "load/header/header.hpp"

namespace reach {

/// Gives the columns of markers their role: by their names, where the cells of the batch do not say otherwise. A column
/// with numbers holds counts, whatever its name; one that is called `Status` or `Notes` must hold markers and nothing
/// else.
void find_marker_columns(Header& header, const Batch& batch, PeriodKind prefer);

/// For each column, the column with the markers of its counts. Empty if there are no columns of markers.
struct MarkerColumns {
  std::vector<std::optional<ColumnIndex>> of{};
  std::optional<std::size_t> idle{};  ///< a column of markers of which it is not clear which counts they belong to
};

/// A marker belongs to the counts that its name speaks of; one without a name, to the only counts of the table, or else
/// to those to its left. The header is bound: its columns have their final roles. O(columns × columns of markers).
MarkerColumns markers_of(const Header& header);

}  // namespace reach
