// What a table read as it stands states of itself: totals and changes. For audit/page.
#pragma once

#include <vector>

#include <reach/audit.hpp>

#include "audit/page/measure_columns.hpp"

namespace reach::audit {

/// Finds the first or last row that is the sum of the others under a name of its own, such as `England`: more than half
/// of its measures with a sum above 1 agree. O(figures).
void mark_total_rows(MeasuredTable& table);

/// Compares total rows and total columns with the sums of their parts, where these are whole and none is missing. What
/// differs is a contradiction if twice as many of its kind agree, and otherwise left to the reader: it may be the total
/// of more than is shown. O(figures).
void check_stated_sums(MeasuredTable& table);

/// Compares `+470`, `81%` and `+470 (81%)` with the only two periods of the only measure; as above. O(rows).
void check_changes(MeasuredTable& table, const std::vector<TableRow>& rows, const MeasureColumns& columns);

}  // namespace reach::audit
