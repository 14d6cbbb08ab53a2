// The notes below a table. For report.
#pragma once

#include <string>
#include <vector>

#include <reach/summary.hpp>

#include "report/symbols.hpp"
#include "report/table.hpp"

namespace reach::report {

/// The notes of a table: `[z] not applicable: the baseline is zero` for each symbol in it, the notes of its columns and
/// those of the summary. `others`: symbols shown beside the table. Not escaped. O(cells).
std::vector<std::string> table_notes(const Summary& summary, const Table& table, Symbols others = {});

/// `Source: Police forces`; empty if no source is named. Not escaped.
std::string source_note(const Summary& summary);

}  // namespace reach::report
