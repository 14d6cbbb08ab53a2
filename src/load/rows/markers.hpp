// Columns of markers: whose markers they are, and what they make of the counts. For load.
#pragma once

#include "load/cells/count_cell.hpp"
#include "load/csv/records.hpp"
#include "load/header/layout.hpp"

namespace reach {

struct InputReader;

/// Binds the columns of markers to columns of counts; returns false after reporting one of which it is not clear which
/// counts its markers belong to.
bool place_markers(Records& records, Binding& binding, Diagnostics& diagnostics);

/// Gives a count the marker that a column of markers has for it. Returns false after reporting that the two contradict
/// each other, or that there is no such marker.
bool take_marker(InputReader& file, const Record& record, ColumnIndex column, CountCell& cell);

}  // namespace reach
