#include "load/header/table_start.hpp"

#include <algorithm>
#include <array>

#include <reach/timespan.hpp>

#include "load/header/layout.hpp"
#include "load/header/line_shape.hpp"
#include "load/header/preamble.hpp"
#include "load/words/words.hpp"
#include "source/window.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kProseLength = 40;  // names of column groups are shorter

/// What spreadsheets and web tools write above a table, either before a value or above other cells.
constexpr auto kTitleNames = std::to_array<std::string_view>({"account",     "column labels",
                                                              "created",     "dashboard",
                                                              "data source", "dataset",
                                                              "date range",  "downloaded",
                                                              "export date", "exported",
                                                              "exported by", "filter",
                                                              "filters",     "financial year",
                                                              "generated",   "organisation",
                                                              "period",      "produced",
                                                              "produced by", "property",
                                                              "published",   "publisher",
                                                              "records",     "report",
                                                              "report name", "reporting period",
                                                              "rows",        "run date",
                                                              "segment",     "site",
                                                              "source",      "table",
                                                              "title",       "unit",
                                                              "units",       "view",
                                                              "year"});

bool is_title_name(std::string_view text) {
  return text.ends_with(':') || std::ranges::binary_search(kTitleNames, std::string_view(fold_header(text)));
}

/// Whether only blank lines are between a record and the header.
bool is_right_above(const TitleContext& context, const Record& record) {
  const Record* next = &record + 1;
  const Record* const header = &context.batch.records[context.header.first_record];
  while (next < header && is_blank(context.batch, *next)) ++next;
  return next == header;
}

/// Whether a line with a single filled cell is a title. It may not be if it is right above the header and not in the
/// first column, where it may group columns.
bool is_single_title(const TitleContext& context, const Record& record, const LineShape& shape, std::string_view cell) {
  if (shape.first_filled == 0 || !is_right_above(context, record)) return true;
  return cell.size() > kProseLength || is_title_name(cell);
}

/// Whether a line is a name and its value in the first two cells, unrelated to the columns below.
bool is_named_value(const TitleContext& context, const Record& record, const LineShape& shape, std::string_view name,
                    std::string_view value) {
  if (shape.filled != 2 || shape.first_filled != 0 || shape.last_filled != 1) return false;
  if (is_title_name(name) || is_title_name(value)) return true;
  if (names_label(name) || shape.figures > shape.years) return false;
  const bool may_group = is_right_above(context, record) && context.header.columns.size() < 3;
  return !may_group && !parse_timespan(value);
}

}  // namespace

bool changes_time(const std::string& text) {
  if (text.empty() || std::ranges::any_of(text, is_digit)) return false;
  return !parse_timespan(text) && parse_timespan(text + " March 2017");
}

bool names_label(std::string_view text) {
  const Role role = read_header_words(text, PeriodKind::calendar_year).role;
  return role == Role::force || role == Role::region || role == Role::blank;
}

bool is_title_line(const TitleContext& context, const Record& record, std::string_view raw, char delimiter) {
  if (raw.empty() || raw.front() == '#' || record.fault != RecordFault::none) return true;
  const LineShape shape = shape_of(context.batch, record);
  if (shape.filled == 0) return true;
  const auto cells = filled_cells(context.batch, record);
  if (std::ranges::any_of(cells, changes_time)) return false;
  if (shape.filled == 1) return is_single_title(context, record, shape, cells.front());
  const bool is_prose = is_spaced(raw, delimiter) && !context.is_header_spaced && shape.figures == shape.years;
  if (is_prose && raw.size() > kProseLength / 2) return true;
  return is_named_value(context, record, shape, cells.front(), cells[1]);
}

std::string_view trim_title(std::string_view raw, char delimiter) {
  while (!raw.empty() && (raw.back() == delimiter || raw.back() == ' ')) raw.remove_suffix(1);
  while (!raw.empty() && (raw.front() == delimiter || raw.front() == ' ')) raw.remove_prefix(1);
  if (raw.size() > 1 && raw.front() == '"' && raw.back() == '"') raw = raw.substr(1, raw.size() - 2);
  return raw;
}

namespace {

constexpr std::size_t kTitleLines = 30;  // a header is looked for below at most this many
constexpr std::size_t kRowsTried = 10;   // how many are searched for one with figures

/// The beginning of the text, read with one delimiter.
struct ParsedHead {
  const TextHead& head;
  Batch batch;
  const Input& input;
  const LoadOptions& options;
  std::vector<LineAbove> above;  ///< the lines above the current record

  [[nodiscard]] std::uint64_t line_of(std::size_t record) const {
    return head.first_line + count_line_breaks(head.bytes.substr(0, batch.records[record].begin));
  }
  [[nodiscard]] std::string_view raw(std::size_t record) const {
    const std::size_t end = record + 1 < batch.records.size() ? batch.records[record + 1].begin : batch.consumed;
    return trim(head.bytes.substr(batch.records[record].begin, end - batch.records[record].begin));
  }
};

/// Whether the header fits a layout, taking into account that the lines above it may give the period.
bool fits(const Header& header, const ParsedHead& parsed) {
  if (is_header(header, parsed.input)) return true;
  if (parsed.input.period || header.columns.size() < 2) return false;
  const auto stated = stated_period(parsed.above);
  if (!stated) return false;
  Input dated;
  dated.period = stated->period;
  return is_header(header, dated);
}

/// Whether a cell is a number: `580`, `27.57`, `-16.9`, `1,050`.
bool is_figure(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool digits = std::ranges::any_of(text, is_digit);
  return digits && std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

/// Whether the first cell may be a date or time.
bool starts_with_figure(const Batch& batch, const Record& record) {
  const auto text = trim(batch.raw(batch.fields[record.first_field]));
  return !text.empty() && is_digit(text.front());
}

/// Whether rows with figures and as many fields as the header follow. A row of years alone may be a second header row,
/// unless there are several.
bool rows_follow(const ParsedHead& parsed, const Header& header) {
  const Batch& batch = parsed.batch;
  std::size_t years = 0;
  std::size_t tried = 0;
  for (std::size_t at = header.first_record + header.records; at < batch.records.size() && tried < kRowsTried; ++at) {
    const Record& record = batch.records[at];
    if (record.fault != RecordFault::none) return false;
    const LineShape shape = shape_of(batch, record);
    if (shape.filled == 0) continue;
    ++tried;
    if (shape.filled == 1) continue;
    const bool is_row = shape.figures > 0 || starts_with_figure(batch, record);
    if (record.field_count != header.columns.size() || !is_row) return false;
    if (shape.figures > shape.years || shape.figures == 0 || ++years > 1) return true;
  }
  return false;
}

/// Whether the first of two rows is a title above a row of groups: `Visits,,,,` over `,2016,,2018,`.
bool begins_with_title(const ParsedHead& parsed, const Header& header) {
  if (header.records < 2) return false;
  const LineShape shape = shape_of(parsed.batch, parsed.batch.records[header.first_record]);
  return shape.filled == 1 && shape.first_filled == 0 && !names_label(header.columns.front().text);
}

bool may_be_header(const ParsedHead& parsed, const Header& header) {
  if (begins_with_title(parsed, header) || gives_periods_twice(header)) return false;
  const auto named = std::ranges::count_if(header.columns, [](const auto& column) { return !column.text.empty(); });
  return named > 1 && !looks_like_data(header) && fits(header, parsed);
}

/// The first record that is a header with rows below it.
std::optional<Header> find_first(ParsedHead& parsed) {
  const std::size_t last = std::min(parsed.batch.records.size(), kTitleLines + 1);
  for (std::size_t at = 0; at < last; ++at) {
    if (parsed.batch.records[at].fault == RecordFault::none) {
      Header header = read_header(parsed.batch, at, parsed.options);
      if (may_be_header(parsed, header) && rows_follow(parsed, header)) return header;
    }
    parsed.above.push_back({parsed.line_of(at), std::string(parsed.raw(at))});
  }
  return std::nullopt;
}

/// Whether the records above the header are titles; if not, says whether one of them could be a header.
bool are_titles_above(ParsedHead& parsed, const Header& header, char delimiter, std::uint64_t& rival) {
  const TitleContext context{parsed.batch, header, is_spaced(parsed.raw(header.first_record), delimiter)};
  bool titles = true;
  for (std::size_t at = 0; at < header.first_record; ++at) {
    const Record& record = parsed.batch.records[at];
    if (is_title_line(context, record, parsed.raw(at), delimiter)) continue;
    titles = false;
    if (rival == 0 && may_be_header(parsed, read_header(parsed.batch, at, parsed.options))) rival = parsed.line_of(at);
  }
  return titles;
}

/// Whether the row right below the header is also a header, in other words: `Force name,2017,2019` below
/// `Force,2016,2018`. No force has such a name, and its counts would be years.
bool has_header_below(const ParsedHead& parsed, const Header& header) {
  const std::size_t at = header.first_record + header.records;
  const auto force = std::ranges::find(header.columns, Role::force, &HeaderColumn::role);
  if (at >= parsed.batch.records.size() || force == header.columns.end()) return false;
  const Record& record = parsed.batch.records[at];
  const LineShape shape = shape_of(parsed.batch, record);
  if (record.field_count != header.columns.size() || shape.figures == 0 || shape.figures > shape.years) return false;
  const Header below = read_header(parsed.batch, at, parsed.options);
  return names_label(below.columns[static_cast<std::size_t>(force - header.columns.begin())].text) &&
         may_be_header(parsed, below);
}

TableStart start_with(const TextHead& head, char delimiter, const std::vector<LineAbove>& above, const Input& input,
                      const LoadOptions& options) {
  TableStart start;
  start.delimiter = delimiter;
  ParsedHead parsed{head, {}, input, options, above};
  scan_window(head.bytes, head.first_line, delimiter, head.is_whole, parsed.batch);
  const auto header = find_first(parsed);
  if (!header) return start;
  const std::size_t at = header->first_record;
  if (at > 0 && !are_titles_above(parsed, *header, delimiter, start.rival) && start.rival == 0) return start;
  start.line = parsed.line_of(at);
  if (has_header_below(parsed, *header)) {
    start.rival = start.line;
    start.line = parsed.line_of(at + header->records);
  }
  start.titles = start.line - head.first_line;
  if (at > 0) start.first_title = std::string(trim_title(parsed.raw(0), delimiter));
  return start;
}

}  // namespace

bool looks_like_data(const Header& header) {
  return std::ranges::any_of(header.columns,
                             [](const HeaderColumn& column) { return is_figure(column.text) && !column.period; });
}

TableStart find_table_start(const TextHead& head, std::string_view delimiters, const std::vector<LineAbove>& above,
                            const Input& input, const LoadOptions& options) {
  std::optional<TableStart> best;
  for (const char delimiter : delimiters) {
    TableStart start = start_with(head, delimiter, above, input, options);
    if (start.line == 0) continue;
    if (!best || start.line < best->line) best = std::move(start);
    if (best->line == head.first_line) break;
  }
  return best.value_or(TableStart{delimiters.front(), 0, {}, 0, 0});
}

}  // namespace reach
