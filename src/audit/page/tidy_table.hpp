// The rows of a found table without titles, footnotes and formatting. For audit/page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

/// The cell without Markdown's emphasis and escapes: `**South East**`, `A\_B`. O(n).
std::string bare_cell(std::string_view cell);

/// The rows with bare cells, all of the same width, without empty rows, titles and footnotes. O(cells).
std::vector<TableRow> tidy_rows(const FoundTable& table);

/// Joins the first two rows, both headers, into one: `2016` above `website`, `TOTAL` above `2016`. A cell extends over
/// the empty cells to its right. O(columns).
void join_headers(std::vector<TableRow>& rows);

}  // namespace reach::audit
