// Columns of markers: which columns they are, and which counts their markers belong to. For load.
#pragma once

#include "load/csv/records.hpp"
#include "load/header/layout.hpp"

namespace reach {

/// Gives the columns of markers their role: by their names, where the cells of the batch do not say otherwise. A column
/// with numbers holds counts, whatever its name; one that is called `Status` or `Notes` must hold markers and nothing
/// else.
void find_marker_columns(Header& header, const Batch& batch, PeriodKind prefer);

/// Binds the columns of markers to columns of counts, once these have their roles; returns false after reporting one of
/// which it is not clear which counts its markers belong to. A marker belongs to the counts that its name speaks of;
/// one without a name, to the only counts of the table, or else to those to its left. O(columns × columns of markers).
bool place_markers(Records& records, Binding& binding, Diagnostics& diagnostics);

}  // namespace reach
