// The table of diagnostic codes: the one list that messages, docs and the golden-case test follow.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace reach {

enum class Severity : std::uint8_t { note, warning, error };

enum class Code : std::uint8_t {
  // bytes
  bad_utf8,
  bad_encoding,
  control_character,
  hidden_character,
  not_text,
  cannot_read,
  // records and header
  empty_file,
  no_rows,
  no_header,
  field_count,
  text_below,
  open_quote,
  stray_quote,
  duplicate_column,
  no_force_column,
  no_count_column,
  unknown_column,
  column_option,
  // cells
  bad_count,
  large_count,
  bad_stated,
  bad_period,
  bad_date,
  ambiguous_date,
  no_offset,
  bad_name,
  bad_id,
  // the data set
  duplicate_count,
  two_spellings,
  two_regions,
  no_region,
  bad_map,
  stated_mismatch,
  unknown_period,
  same_period,
  mixed_periods,
  one_period,
  unknown_region,
  large_total,
  union_mismatch,
  not_additive,
  too_many_figures,
  too_many_rejects,
  rejects_differ,
  // documents
  bad_mark,
  no_marks,
  outside_root,
  unknown_figure,
  missing_figure,
  stale,
  edited,
  no_figures,
  // the command line and the output
  usage,
  cannot_write,
  // warnings
  missing_count,
  missing_row,
  partial_period,
  rows_set_aside,
  hidden_total,
  other_region,
  reversed_periods,
  beyond_double,
  raw_html,
  // notes
  stated_total,
  set_aside,
  unchecked_total,
  left_out,
};

struct CodeInfo {
  Code code;
  std::string_view name;  ///< as printed in brackets: `bad-count`
  Severity severity;
  std::string_view summary;  ///< one line for the documentation
};

inline constexpr std::array kCodes = std::to_array<CodeInfo>({
    {Code::bad_utf8, "bad-utf8", Severity::error, "bytes that are not UTF-8"},
    {Code::bad_encoding, "bad-encoding", Severity::error,
     "an encoding that is unknown, or that the bytes do not follow"},
    {Code::control_character, "control-character", Severity::error, "a control character, NUL included"},
    {Code::hidden_character, "hidden-character", Severity::error, "an invisible or direction-changing character"},
    {Code::not_text, "not-text", Severity::error, "a workbook, an archive, a PDF or a web page instead of text"},
    {Code::cannot_read, "cannot-read", Severity::error, "a file that cannot be opened or read"},
    {Code::empty_file, "empty-file", Severity::error, "a file without any text"},
    {Code::no_rows, "no-rows", Severity::error, "a header with no rows below it"},
    {Code::no_header, "no-header", Severity::error, "a first line that is a title or data, not a header"},
    {Code::field_count, "field-count", Severity::error, "a row with too few or too many fields"},
    {Code::text_below, "text-below", Severity::error, "a footnote or a second table below the rows"},
    {Code::open_quote, "open-quote", Severity::error, "a quote that is never closed"},
    {Code::stray_quote, "stray-quote", Severity::error, "a quote inside an unquoted cell, or text after a closing one"},
    {Code::duplicate_column, "duplicate-column", Severity::error, "two columns for the same figures"},
    {Code::no_force_column, "no-force-column", Severity::error, "no column that names the forces"},
    {Code::no_count_column, "no-count-column", Severity::error, "no column of counts"},
    {Code::unknown_column, "unknown-column", Severity::error, "a column that fits no layout"},
    {Code::column_option, "column-option", Severity::error,
     "an option that names a column the file has not, or does not fit the file"},
    {Code::bad_count, "bad-count", Severity::error, "a cell that is not a whole number"},
    {Code::large_count, "large-count", Severity::error, "a count above 9223372036854775807"},
    {Code::bad_stated, "bad-stated", Severity::error, "a stated total or increase that is not a figure"},
    {Code::bad_period, "bad-period", Severity::error, "a cell that is not a period"},
    {Code::bad_date, "bad-date", Severity::error, "a cell that is not a date, or not written as dates are"},
    {Code::ambiguous_date, "ambiguous-date", Severity::error, "a date that can be read two ways"},
    {Code::no_offset, "no-offset", Severity::error, "a time without Z or an offset, where --time-zone needs one"},
    {Code::bad_name, "bad-name", Severity::error, "an empty name, or one with a line break or tab"},
    {Code::bad_id, "bad-id", Severity::error, "an id that is empty or overlong"},
    {Code::duplicate_count, "duplicate-count", Severity::error, "the same figure given twice"},
    {Code::two_spellings, "two-spellings", Severity::error, "one force or region spelled two ways"},
    {Code::two_regions, "two-regions", Severity::error, "one force in two regions"},
    {Code::no_region, "no-region", Severity::error, "a force that no region claims"},
    {Code::bad_map, "bad-map", Severity::error, "a map file that contradicts itself or has the wrong columns"},
    {Code::stated_mismatch, "stated-mismatch", Severity::error, "a stated figure that its parts do not give"},
    {Code::unknown_period, "unknown-period", Severity::error, "a period that no force has"},
    {Code::same_period, "same-period", Severity::error, "baseline and comparison are one period"},
    {Code::mixed_periods, "mixed-periods", Severity::error, "periods of two kinds"},
    {Code::one_period, "one-period", Severity::error, "a single period, so nothing to compare"},
    {Code::unknown_region, "unknown-region", Severity::error, "a region that the data has not"},
    {Code::large_total, "large-total", Severity::error, "a total above 9223372036854775807"},
    {Code::union_mismatch, "union-mismatch", Severity::error,
     "a number of different people that is below one of its parts, or above their sum"},
    {Code::not_additive, "not-additive", Severity::error, "numbers of different people that would have to be added up"},
    {Code::too_many_figures, "too-many-figures", Severity::error, "more forces times channels than a report can hold"},
    {Code::too_many_rejects, "too-many-rejects", Severity::error, "more bad rows than --max-rejects allows"},
    {Code::rejects_differ, "rejects-differ", Severity::error,
     "bad rows of files with different headers, which one file cannot hold"},
    {Code::bad_mark, "bad-mark", Severity::error, "a mark that is unclosed, nested, unknown, or not understood"},
    {Code::no_marks, "no-marks", Severity::error, "a document without any mark"},
    {Code::outside_root, "outside-root", Severity::error, "a mark that names a file outside the document's repository"},
    {Code::unknown_figure, "unknown-figure", Severity::error, "a figure that the data has not, or that may be two"},
    {Code::missing_figure, "missing-figure", Severity::error, "a figure for a sentence that is missing in the data"},
    {Code::stale, "stale", Severity::error, "a figure of a document that is not what the data gives"},
    {Code::edited, "edited", Severity::error, "a sealed figure that was edited by hand"},
    {Code::no_figures, "no-figures", Severity::error,
     "a document without a table of figures that can be read, and no data to judge it by"},
    {Code::usage, "usage", Severity::error, "a command line that reach does not understand"},
    {Code::cannot_write, "cannot-write", Severity::error, "output that cannot be written"},
    {Code::missing_count, "missing-count", Severity::warning, "a cell without a figure"},
    {Code::missing_row, "missing-row", Severity::warning, "a force or channel without a row for one period"},
    {Code::partial_period, "partial-period", Severity::warning, "a period that the dates cover only in part"},
    {Code::rows_set_aside, "rows-set-aside", Severity::warning, "bad rows that --max-rejects left out of the figures"},
    {Code::hidden_total, "hidden-total", Severity::warning,
     "a row or channel that looks like a total under another name"},
    {Code::other_region, "other-region", Severity::warning, "a total row that names another region than --region"},
    {Code::reversed_periods, "reversed-periods", Severity::warning, "a comparison before its baseline"},
    {Code::beyond_double, "beyond-double", Severity::warning, "a count that programs using doubles would round"},
    {Code::raw_html, "raw-html", Severity::warning, "a value that begins a line of Markdown, which makes it raw HTML"},
    {Code::stated_total, "stated-total", Severity::note, "rows taken as stated totals: checked, not added"},
    {Code::set_aside, "set-aside", Severity::note, "a row that --max-rejects left out, and why"},
    {Code::unchecked_total, "unchecked-total", Severity::note, "a stated figure that could not be checked"},
    {Code::left_out, "left-out", Severity::note, "a force that --like-for-like leaves out of the totals"},
});

/// The row of a code. O(1): the table is in the order of the enum, which a unit test holds.
constexpr const CodeInfo& info(Code code) { return kCodes[static_cast<std::size_t>(code)]; }

}  // namespace reach
