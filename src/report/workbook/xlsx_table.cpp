// libxlsxwriter uses memory for a table quadratically in its columns (to 1.2.3, _set_default_table_columns): 1.4 GB for
// 15,000. So it gets a table of one column, and the others are added here.
#include "report/workbook/xlsx_table.hpp"

#include <cstdlib>
#include <cstring>

namespace reach::report {
namespace {

/// Adds a column to a table; table and column free their memory with free().
bool add_column(lxw_table_obj& table, const TableColumn& column) {
  auto* const added = static_cast<lxw_table_column*>(std::calloc(1, sizeof(lxw_table_column)));
  if (added == nullptr) return false;
  added->header = strdup(column.header.c_str());
  added->header_format = column.format;
  table.columns[table.num_cols++] = added;
  return added->header != nullptr;
}

/// Adds the other columns to a table of one column.
bool widen(const XlsxLibrary& library, lxw_table_obj& table, const std::vector<TableColumn>& columns) {
  void* const room = std::realloc(table.columns, columns.size() * sizeof(lxw_table_column*));
  if (room == nullptr) return false;
  table.columns = static_cast<lxw_table_column**>(room);
  for (std::size_t at = 1; at < columns.size(); ++at) {
    if (!add_column(table, columns[at])) return false;
  }
  table.last_col = static_cast<lxw_col_t>(columns.size() - 1);
  library.range_name(table.sqref, table.first_row, table.first_col, table.last_row, table.last_col);
  return true;
}

}  // namespace

bool mark_as_table(const XlsxLibrary& library, lxw_worksheet* page, std::string name, lxw_row_t first, lxw_row_t last,
                   const std::vector<TableColumn>& columns) {
  std::string header = columns.front().header;
  lxw_table_column one{};
  one.header = header.data();
  one.header_format = columns.front().format;
  std::vector<lxw_table_column*> given{&one, nullptr};
  lxw_table_options options{};
  options.name = name.data();
  options.no_autofilter = options.no_banded_rows = LXW_TRUE;
  options.no_header_row = LXW_TRUE;  // otherwise it writes the cell, and does not report if memory ran out
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;  // light style 0 means no style
  options.columns = given.data();
  if (library.add_table(page, first, 0, last, 0, &options) != LXW_NO_ERROR) return false;

  lxw_table_obj* const table = STAILQ_FIRST(page->table_objs);
  if (table == nullptr || table->num_cols != 1) return false;
  table->no_header_row = LXW_FALSE;
  if (!widen(library, *table, columns)) return false;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const TableColumn& column = columns[at];
    const auto written =
        library.write_string(page, first, static_cast<lxw_col_t>(at), column.header.c_str(), column.format);
    if (written != LXW_NO_ERROR) return false;
  }
  return true;
}

}  // namespace reach::report
