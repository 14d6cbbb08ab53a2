#include "load/find_header.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/periods.hpp"
#include "diagnostic/codes/records.hpp"
#include "load/csv/open.hpp"
#include "load/header/layout.hpp"
#include "load/header/line_shape.hpp"
#include "load/header/preamble.hpp"
#include "load/header/table_start.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kLinesBelow = 10;  // how many lines below the first are searched for a header
constexpr std::string_view kAllDelimiters = ",\t;|";

/// The header cell that changes the time of the periods below it: `Year ending` over `website March 2017`. Empty if
/// there is none.
std::string words_of_time(const Header& header) {
  const auto found = std::ranges::find_if(header.columns, changes_time, &HeaderColumn::text);
  return found == header.columns.end() ? "" : found->text;
}

/// `line 3 is`, `lines 1 to 3 are`.
std::string are(const std::string& lines) {
  const bool one = lines.starts_with("line ") || lines.starts_with("row ");
  return lines + (one ? " is" : " are");
}

constexpr std::string_view kGiveRows = "give --rows the first and the last line of the table, header included";

void report_empty(const DatasetBuilder& all, const Records& records, const InputInfo& info) {
  const LoadOptions& options = all.options;
  std::string message = records.sheet() != nullptr ? "the sheet is empty" : "the file is empty";
  std::string hint = "add a header, and a row for each force";
  if (options.skip_lines > 0) {
    message = "there is nothing below the skipped lines";
    hint = "skip fewer: --skip-lines takes the number of lines above the header";
  }
  if (options.rows) {
    message = fmt::format("{} empty", are(lines_text(records, options.rows->first, options.rows->last)));
    hint = kGiveRows;
  }
  all.diagnostics.add(error(code::empty_file, std::move(message)).hint(std::move(hint)).in(info.path));
}

/// The delimiters that the text may have, the likeliest first.
std::string delimiters_of(Records& records, const LoadOptions& options, char separator) {
  if (records.sheet() != nullptr) return {workbook::kDelimiter};
  if (records.is_made()) return {kMadeDelimiter};
  if (options.delimiter != 0) return {options.delimiter};
  std::string all{separator != 0 ? separator : records.find_delimiter()};
  for (const char other : kAllDelimiters) {
    if (other != all.front()) all += other;
  }
  return all;
}

/// How to make reach read the header at `line` instead of this one.
std::string header_hint(const LoadOptions& options, const Header& header, std::uint64_t line) {
  const std::string words = words_of_time(header);
  if (!words.empty()) return fmt::format("write {} before each period that it belongs to", in_backticks(words));
  if (options.rows) return fmt::format("begin with the header: --rows {}:{}", line, options.rows->last);
  return fmt::format("use --skip-lines {} to skip the lines above it", line - 1);
}

void report_rival(const DatasetBuilder& all, const Records& records, const TableStart& start) {
  all.diagnostics.add(
      error(code::no_header, fmt::format("{0} {1} could be the header, and so could {0} {2}", row_word(records),
                                         start.rival, start.line))
          .hint(fmt::format("if it is the latter, --skip-lines {}; if the former, take {} out of the file",
                            start.line - 1, lines_text(records, start.rival + 1, start.line)))
          .at(place_of(records, {start.rival, {}})));
}

void note_titles(const DatasetBuilder& all, const Records& records, const TableStart& start, std::uint64_t first) {
  all.diagnostics.add(
      note(code::titles_skipped,
           fmt::format("{} {} is the header; {} skipped: {}", row_word(records), start.line,
                       are(lines_text(records, first, start.line - 1)), in_backticks(start.first_title)))
          .at(place_of(records, {first, start.first_title})));
}

}  // namespace

std::string_view row_word(const Records& records) { return records.sheet() != nullptr ? "row" : "line"; }

std::string lines_text(const Records& records, std::uint64_t first, std::uint64_t last) {
  const std::string_view word = row_word(records);
  if (first == last) return fmt::format("{} {}", word, first);
  return fmt::format("{}s {} {} {}", word, first, last == first + 1 ? "and" : "to", last);
}

bool find_header(DatasetBuilder& all, Records& records, InputInfo& info, const Input& input, std::string& above) {
  const auto& options = all.options;
  std::string* const passed = options.rejects && !options.rows ? &above : nullptr;
  const std::uint64_t skipped = options.rows ? options.rows->first - 1 : options.skip_lines;
  const char separator = records.sheet() == nullptr ? records.skip_separator_line() : '\0';
  if (!records.skip_lines(skipped, passed) || !records.skip_preamble()) {
    if (!records.failed()) report_empty(all, records, info);
    return false;
  }
  const std::string delimiters = delimiters_of(records, options, separator);
  if (options.rows) {  // the option says where the header is
    info.delimiter = delimiters.front();
    records.set_delimiter(info.delimiter);
    return true;
  }
  const std::uint64_t first = records.line();
  const std::string_view bytes = records.peek_lines(kHeadLines);
  const TableStart start =
      find_table_start({bytes, records.is_whole(), first}, delimiters, records.above(), input, options);
  info.delimiter = start.delimiter;
  records.set_delimiter(start.delimiter);
  if (start.rival != 0) {
    report_rival(all, records, start);
    return false;
  }
  if (start.titles == 0) return true;
  note_titles(all, records, start, first);
  return records.skip_lines(start.titles, passed);
}

void report_short(DatasetBuilder& all, const Records& records, std::uint64_t last_line) {
  const LineRange& rows = *all.options.rows;
  all.diagnostics.add(error(code::bad_rows, fmt::format("there is no {} {}: the {} has {}", row_word(records),
                                                        rows.last, records.sheet() != nullptr ? "sheet" : "file",
                                                        plural(last_line, row_word(records))))
                          .hint(rows.first < last_line
                                    ? fmt::format("to read to its end: --rows {}:{}", rows.first, last_line)
                                    : std::string(kGiveRows))
                          .in(records.name()));
}

void note_left_out(DatasetBuilder& all, const Records& records, std::uint64_t last_line) {
  const LineRange& rows = *all.options.rows;
  std::string left_out;
  if (rows.first > 1) left_out = lines_text(records, 1, rows.first - 1);
  if (last_line > rows.last) {
    left_out += left_out.empty() ? "" : ", and ";
    left_out += lines_text(records, rows.last + 1, last_line);
  }
  if (left_out.empty()) return;
  const bool one = left_out.starts_with(fmt::format("{} ", row_word(records))) && left_out.find(',') == left_out.npos;
  all.diagnostics.add(note(code::lines_left_out, fmt::format("{} {} not read: --rows names {} to {} only", left_out,
                                                             one ? "is" : "are", rows.first, rows.last))
                          .in(records.name()));
}

void take_stated_period(DatasetBuilder& all, const Records& records, const Header& header, Input& input) {
  if (input.period || gives_periods(header)) return;
  const auto stated = stated_period(records.above());
  Input dated;
  dated.period = stated ? stated->period : sheet_period(records);
  if (!dated.period || !is_header(header, dated)) return;
  input.period = dated.period;
  const std::string says = stated ? fmt::format("the file says that its dates are {}", dates_text(stated->dates.days))
                                  : fmt::format("the sheet is called {}", in_backticks(records.sheet()->name));
  Place place;
  place.file = records.name();
  if (stated) place = place_of(records, stated->dates.line);
  all.diagnostics.add(
      note(code::stated_period, fmt::format("the counts are of {}: {}", period_label(*dated.period), says))
          .at(std::move(place)));
}

bool report_no_header(const DatasetBuilder& all, Records& records, const Header& header, const Input& input) {
  const auto& batch = records.batch();
  const auto& record = batch.records.front();
  const std::size_t last = std::min(batch.records.size(), kLinesBelow + 1);
  for (std::size_t at = 1; at < last; ++at) {
    const bool below_row = at > 1 && shape_of(batch, batch.records[at - 1]).figures > 0;  // a title has no figures
    if (batch.records[at].fault != RecordFault::none || below_row) break;
    const Header candidate = read_header(batch, at, all.options);
    if (!is_header(candidate, input) || looks_like_data(candidate) || gives_periods_twice(candidate)) continue;
    const auto above = records.line_at(record.begin);
    const auto line =
        above + count_line_breaks(batch.window.substr(record.begin, batch.records[at].begin - record.begin));
    records.report(record, code::no_header,
                   fmt::format("this {0} is not a header; {0} {1} looks like one", row_word(records), line),
                   header_hint(all.options, header, line));
    return true;
  }
  if (!looks_like_data(header)) return false;
  records.report(
      record, code::no_header,
      fmt::format("the first {}{} holds figures, not the names of columns", row_word(records),
                  all.options.rows ? " of --rows" : ""),
      all.options.rows ? "begin with the header: --rows A:B" : "put a header above it: force,website_2016,…");
  return true;
}

}  // namespace reach
