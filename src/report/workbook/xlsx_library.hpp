// The functions of libxlsxwriter that reach calls, loaded only when a workbook is written. For report/workbook.
#pragma once

#include <xlsxwriter.h>

namespace reach::report {

struct XlsxLibrary {
  decltype(&::workbook_new) workbook_new;
  decltype(&::lxw_workbook_free) workbook_free;
  decltype(&::workbook_set_properties) set_properties;
  decltype(&::workbook_add_worksheet) add_worksheet;
  decltype(&::workbook_add_format) add_format;
  decltype(&::workbook_close) close;
  decltype(&::worksheet_write_string) write_string;
  decltype(&::worksheet_write_number) write_number;
  decltype(&::worksheet_write_url) write_url;
  decltype(&::worksheet_set_column) set_column;
  decltype(&::worksheet_set_row) set_row;
  decltype(&::worksheet_add_table) add_table;
  decltype(&::lxw_rowcol_to_range) range_name;
  decltype(&::worksheet_set_landscape) set_landscape;
  decltype(&::worksheet_set_paper) set_paper;
  decltype(&::worksheet_fit_to_pages) fit_to_pages;
  decltype(&::worksheet_repeat_rows) repeat_rows;
  decltype(&::format_set_font_name) font_name;
  decltype(&::format_set_font_size) font_size;
  decltype(&::format_set_bold) bold;
  decltype(&::format_set_underline) underline;
  decltype(&::format_set_font_color) font_color;
  decltype(&::format_set_align) align;
  decltype(&::format_set_text_wrap) text_wrap;
  decltype(&::format_set_num_format) num_format;
};

/// Loaded at the first call and kept; null if this machine lacks the version of libxlsxwriter that reach was built
/// with.
const XlsxLibrary* xlsx_library();

}  // namespace reach::report
