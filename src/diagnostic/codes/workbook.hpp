// Codes: workbooks, their sheets and cells. For diagnostic, workbook and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo bad_workbook{"bad-workbook", Severity::error,
                                       "a workbook that is damaged, or made to do harm"};
inline constexpr CodeInfo unknown_sheet{"unknown-sheet", Severity::error,
                                        "a sheet of a workbook, or a file of an archive, that is not there"};
inline constexpr CodeInfo several_sheets{"several-sheets", Severity::error,
                                         "several sheets of a workbook, or files of an archive, have a table"};
inline constexpr CodeInfo sheet_taken{"sheet-taken", Severity::note,
                                      "the sheet of a workbook, or file of an archive, that is read"};
inline constexpr CodeInfo bad_cell{"bad-cell", Severity::error,
                                   "a cell of a workbook that holds no value: an error, or no result"};
inline constexpr CodeInfo note_in_figure{"note-in-figure", Severity::error,
                                         "a cell of a workbook that holds a figure and a note marker in superscript"};
inline constexpr CodeInfo hidden_cells{"hidden-cells", Severity::warning,
                                       "rows, columns or sheets of a workbook that are hidden"};
inline constexpr CodeInfo number_format{"number-format", Severity::warning,
                                        "a number that its number format hides, scales, or shows as another text"};
inline constexpr CodeInfo other_sheets{"other-sheets", Severity::warning, "sheets of a workbook that are not read"};
inline constexpr CodeInfo note_left_out{"note-left-out", Severity::note,
                                        "a note marker in superscript that is left out of a name"};

}  // namespace reach::code
