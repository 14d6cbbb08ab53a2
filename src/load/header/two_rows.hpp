// A header of two rows: recognising one, and joining its texts. For load/header.
#pragma once

#include <string>
#include <vector>

#include "load/words/words.hpp"

namespace reach {

/// The texts of a header row, by column.
using HeaderTexts = std::vector<std::string>;

/// Whether a header cell is above the names of the rows: it names a force or region, or is empty.
bool names_force(const std::string& text, PeriodKind prefer);
/// Whether the second row continues the header that the first begins: it has only periods (`TOTAL` over `2016`), or the
/// first groups columns by period. O(columns × log columns).
bool are_one_header(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer);
/// Joins two rows. An empty cell of the first row takes the cell to its left, because merged cells are exported like
/// that; but not across a cell that is empty in the second row too, and not into the column of the forces.
HeaderTexts join_rows(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer);

}  // namespace reach
