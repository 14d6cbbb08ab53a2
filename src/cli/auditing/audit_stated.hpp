// Traces the totals and increases that a table states to the data. For cli/auditing and cli/command.
#pragma once

#include "cli/auditing/audit_compare.hpp"

namespace reach::cli {

/// Adds the cells of total rows, total columns and increases to `table.cells`. They are not checked here: a mark is
/// only made of a figure that it would write unchanged. O(cells × log).
void trace_stated(TableFigures& table, const DataIndex& names);

}  // namespace reach::cli
