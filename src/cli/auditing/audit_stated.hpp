// The totals and increases that a table states, as marks name those of the data. For cli/auditing and cli/command.
#pragma once

#include "cli/auditing/audit_compare.hpp"

namespace reach::cli {

/// Adds to the cells of a table those of its total rows, total columns and increases. Whether they are true is not
/// asked here: a mark is made only of a figure that it would write as it is. O(cells × log).
void trace_stated(TableFigures& table, const DataIndex& names);

}  // namespace reach::cli
