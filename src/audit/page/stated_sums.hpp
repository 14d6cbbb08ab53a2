// The totals and changes that a table read as it stands states. For audit/page.
#pragma once

#include <vector>

#include <reach/audit.hpp>

#include "audit/page/measure_columns.hpp"

namespace reach::audit {

/// Marks as the total the last row, or else the first, that is the sum of the others without being called a total
/// (`England`): more than half of its figures agree with sums above 1. O(figures).
void mark_total_rows(MeasuredTable& table);

/// Marks as the total of the others a measure that is called so, `All children`, and is their sum in more than half of
/// the rows. It keeps its name. O(figures × measures).
void mark_total_measures(MeasuredTable& table);

/// Compares the total row and total columns with the sums of their parts, where all parts are given and are whole
/// numbers. A difference is a contradiction if at least twice as many figures of its kind agree; otherwise it is left
/// to the reader, since the total may include more than is shown. O(figures).
void check_stated_sums(MeasuredTable& table);

/// Compares `+470`, `81%` and `+470 (81%)` with the figures, where there are one measure and two periods. Differences
/// are judged as above. O(rows).
void check_changes(MeasuredTable& table, const std::vector<TableRow>& rows, const MeasureColumns& columns);

}  // namespace reach::audit
