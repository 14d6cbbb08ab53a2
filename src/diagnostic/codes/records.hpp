// Codes: lines, fields and quotes. For diagnostic and load.
#pragma once

#include <reach/diagnostic_code.hpp>

namespace reach::code {

inline constexpr CodeInfo empty_file{"empty-file", Severity::error, "a file without any text"};
inline constexpr CodeInfo no_rows{"no-rows", Severity::error, "a header with no rows below it"};
inline constexpr CodeInfo no_header{"no-header", Severity::error, "a first line that is a title or data, not a header"};
inline constexpr CodeInfo field_count{"field-count", Severity::error, "a row with too few or too many fields"};
inline constexpr CodeInfo text_below{"text-below", Severity::error, "a footnote or a second table below the rows"};
inline constexpr CodeInfo bad_rows{"bad-rows", Severity::error, "lines of --rows that the file does not have"};
inline constexpr CodeInfo export_limit{"export-limit", Severity::warning,
                                       "as many rows as the programs that export tables write at most"};
inline constexpr CodeInfo titles_skipped{"titles-skipped", Severity::note, "titles above the header, skipped"};
inline constexpr CodeInfo notes_skipped{"notes-skipped", Severity::note, "notes below the rows, skipped"};
inline constexpr CodeInfo lines_left_out{"lines-left-out", Severity::note, "lines that --rows leaves out"};
inline constexpr CodeInfo open_quote{"open-quote", Severity::error, "a quote that is never closed"};
inline constexpr CodeInfo stray_quote{"stray-quote", Severity::error,
                                      "a quote inside an unquoted cell, or text after a closing one"};

}  // namespace reach::code
