// The columns of a table read as it stands: names, periods, figures. For audit/page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <reach/audit.hpp>

#include "audit/page/measure_header.hpp"

namespace reach::audit {

struct MeasureColumn {
  std::size_t at = 0;
  MeasureHeader header;
  bool percent = false;  ///< by its header or its cells
};

struct MeasureColumns {
  std::optional<std::size_t> names, periods;
  std::vector<MeasureColumn> figures, changes;
  std::vector<std::string> left_out;  ///< columns with figures that could not be read, each with its reason
  std::vector<std::string> others;    ///< titles of columns whose numbers are not figures: ranks, codes, years
};

/// Finds what each column is for; the first row is the header. O(cells).
MeasureColumns measure_columns(const std::vector<TableRow>& rows);

}  // namespace reach::audit
