// The table of a worksheet: its header row, and the part of the workbook that declares it. For report/workbook.
#pragma once

#include <string>
#include <vector>

#include "report/workbook/xlsx_library.hpp"

namespace reach::report {

struct TableColumn {
  std::string header;
  lxw_format* format = nullptr;  ///< format of the header
};

/// Marks the rows from `first` (the header row) to `last` as a table of these columns, the first of them column A, with
/// neither filters nor bands nor colours. False if it could not be made. O(columns).
bool mark_as_table(const XlsxLibrary& library, lxw_worksheet* page, std::string name, lxw_row_t first, lxw_row_t last,
                   const std::vector<TableColumn>& columns);

}  // namespace reach::report
