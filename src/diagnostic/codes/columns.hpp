// Codes: the columns of a header, and columns that are not counts. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo duplicate_column{"duplicate-column", Severity::error, "two columns for the same figures"};
inline constexpr CodeInfo no_force_column{"no-force-column", Severity::error, "no column that names the forces"};
inline constexpr CodeInfo no_count_column{"no-count-column", Severity::error, "no column of counts"};
inline constexpr CodeInfo unknown_column{"unknown-column", Severity::error, "a column that fits no layout"};
inline constexpr CodeInfo column_option{
    "column-option", Severity::error,
    "an option that names a column that the file lacks, or that does not fit the file"};
inline constexpr CodeInfo ambiguous_columns{"ambiguous-columns", Severity::error,
                                            "columns that may be forces or channels"};
inline constexpr CodeInfo text_column{"text-column", Severity::note, "a column without figures is left out"};
inline constexpr CodeInfo one_force{"one-force", Severity::note, "no column names the forces: all rows are one force"};
inline constexpr CodeInfo one_channel{"one-channel", Severity::note, "the counts have no name: they are one channel"};

}  // namespace reach::code
