// Columns of markers: which columns they are, and which counts their markers belong to. For load.
#pragma once

#include "load/csv/records.hpp"
#include "load/header/layout.hpp"

namespace reach {

/// Gives marker columns their role, by their names, unless the cells of the batch contradict them. A column with
/// numbers holds counts, whatever its name; one called `Status` or `Notes` must hold nothing but markers.
void find_marker_columns(Header& header, const Batch& batch, PeriodKind prefer);

/// Binds marker columns to count columns, once these have their roles; returns false after reporting a marker column
/// that may belong to several. Markers belong to the counts that the name of their column mentions; if it mentions
/// none, to the only counts of the table, or else to those on its left. O(columns × marker columns).
bool place_markers(Records& records, Binding& binding, Diagnostics& diagnostics);

}  // namespace reach
