#include "load/file.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/periods.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/codes/totals.hpp"
#include "load/csv/open.hpp"
#include "load/csv/withhold.hpp"
#include "load/header/preamble.hpp"
#include "load/rows/input_reader.hpp"
#include "load/rows/region_rows.hpp"
#include "load/rows/rows.hpp"
#include "load/rows/sole_channel.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kTitleLines = 10;  // how many lines below a title are searched for a header

/// Whether some column is called by a number that is not a period: then the first row is data.
bool looks_like_data(const Header& header) {
  return std::ranges::any_of(header.columns,
                             [](const HeaderColumn& column) { return all_digits(column.text) && !column.period; });
}

std::string_view row_word(const Records& records) { return records.sheet() != nullptr ? "row" : "line"; }

/// The header cell that changes the time of the periods below it: `Year ending` over `website March 2017`. Empty if
/// there is none.
std::string words_of_time(const Header& header) {
  const auto found = std::ranges::find_if(header.columns, [](const HeaderColumn& column) {
    return !column.text.empty() && !parse_timespan(column.text) && parse_timespan(column.text + " March 2017");
  });
  return found == header.columns.end() ? "" : found->text;
}

/// For a first line that fits no layout: reports a header below it, or that the line contains figures.
bool report_no_header(const DatasetBuilder& all, Records& records, const Header& header, const Input& input) {
  const auto& batch = records.batch();
  const auto& record = batch.records.front();
  const std::size_t last = std::min(batch.records.size(), kTitleLines + 1);
  for (std::size_t at = 1; at < last; ++at) {
    if (batch.records[at].fault != RecordFault::none) break;
    const Header candidate = read_header(batch, at, all.options);
    if (!is_header(candidate, input) || looks_like_data(candidate)) continue;
    const auto above = records.line_at(record.begin);
    const auto line =
        above + count_line_breaks(batch.window.substr(record.begin, batch.records[at].begin - record.begin));
    const std::string words = words_of_time(header);
    records.report(record, code::no_header,
                   fmt::format("this {0} is not a header; {0} {1} looks like one", row_word(records), line),
                   words.empty() ? fmt::format("--skip-lines {} passes over what stands above it", line - 1)
                                 : fmt::format("write {} before each period that it is said of", in_backticks(words)));
    return true;
  }
  if (!looks_like_data(header)) return false;
  records.report(record, code::no_header,
                 fmt::format("the first {} holds figures, not the names of columns", row_word(records)),
                 "put a header above it: force,website_2016,…");
  return true;
}

/// Finds where the header begins and the delimiter; stores the skipped lines in `above` if rows may be set aside.
/// Returns false after reporting that there is no header.
bool find_header(DatasetBuilder& all, Records& records, InputInfo& info, std::string& above) {
  const auto& options = all.options;
  const bool any =
      records.skip_lines(options.skip_lines, options.rejects ? &above : nullptr) && records.skip_preamble();
  if (!any) {
    if (!records.failed()) {
      all.diagnostics.add(error(code::empty_file, options.skip_lines > 0 ? "nothing stands below the skipped lines"
                                                  : records.sheet() != nullptr ? "the sheet is empty"
                                                                               : "the file is empty")
                              .hint("a header and a row for each force are needed")
                              .in(info.path));
    }
    return false;
  }
  info.delimiter = records.sheet() != nullptr ? workbook::kDelimiter
                   : options.delimiter != 0   ? options.delimiter
                                              : records.find_delimiter();
  records.set_delimiter(info.delimiter);
  return true;
}

void describe_columns(InputInfo& info, const Header& header) {
  info.columns.clear();
  for (const auto& column : header.columns) info.columns.push_back({column.text, describe(column)});
}

/// Adds a note about a column whose period is read as a financial year but could be a month.
void note_doubt(Records& records, const Binding& binding) {
  const Header& header = binding.header;
  if (!header.forms.doubtful()) return;
  const auto found = std::ranges::find_if(binding.slot_columns, [&](std::uint32_t column) {
    return timespan_text(header.columns[column].text) == header.forms.either;
  });
  if (found == binding.slot_columns.end()) return;
  const Record& record = records.batch().records[header.first_record];
  const Field& field = records.batch().fields[record.first_field + *found];
  records.report(record, field, code::month_or_year, doubt(header.forms), std::string(kDoubtHint));
}

/// Warns about a total of a period that no other column has: its name, or that of another column, may be wrong.
void warn_of_idle_totals(Records& records, const Binding& binding) {
  const Record& record = records.batch().records[binding.header.first_record];
  for (const auto& stated : binding.stated) {
    const HeaderColumn& column = binding.header.columns[stated.column];
    if (column.role != Role::total || !column.period) continue;
    if (!stated.formulas.empty()) continue;
    const auto of_period = [&](const Slot& slot) { return slot.period == *column.period; };
    if (std::ranges::any_of(binding.slots, of_period)) continue;
    records.report(record, records.batch().fields[record.first_field + stated.column], code::doubtful_total,
                   fmt::format("{0} cannot be checked: no column has counts of {1}", in_backticks(column.text),
                               period_label(*column.period)),
                   "correct the period in its name, or add the columns that it is the total of");
  }
}

std::optional<Binding> read_binding(DatasetBuilder& all, Records& records, std::uint32_t index, const Input& input) {
  InputInfo& info = all.inputs[index];
  std::string above;
  if (!find_header(all, records, info, above) || !records.next()) return std::nullopt;
  const auto& batch = records.batch();
  if (!records.sound(batch.records.front())) return std::nullopt;
  Header header = read_header(batch, 0, all.options);
  header.line = records.line_at(batch.records.front().begin);
  info.header_line = header.line;
  describe_columns(info, header);
  if (!header_has_values(records, header, all.diagnostics)) return std::nullopt;
  if (!is_of_period(all, records, input)) return std::nullopt;
  if (!is_header(header, input) && report_no_header(all, records, header, input)) return std::nullopt;
  auto binding = bind_header(std::move(header), {input, index, all.options, all.channels, records, all.diagnostics});
  if (!binding) return std::nullopt;
  note_doubt(records, *binding);
  warn_of_idle_totals(records, *binding);
  info.layout = binding->layout->name;
  describe_columns(info, binding->header);
  all.set_aside.begin_file(above.append(records.raw(0, binding->header.records)), input.period);
  return binding;
}

/// Whether the file has the same kind of counts as the files before it: of different people, or counts that add up.
bool is_alike(DatasetBuilder& all, Records& records, const Binding& binding) {
  const bool people = binding.id >= 0 || binding.layout->has(Role::distinct);
  if (all.of_people && *all.of_people != people) {
    records.report(records.batch().records.front(), code::not_additive,
                   people ? "numbers of different people, and counts that add up in the files before"
                          : "counts that add up, and numbers of different people in the files before",
                   "report the two apart");
    return false;
  }
  all.of_people = people;
  if (people && !all.unions) all.unions.emplace();
  if (binding.id >= 0 && !all.people) all.people.emplace();
  return true;
}

void report_no_rows(DatasetBuilder& all, const InputReader& file, bool set_aside) {
  const bool totals = !file.total_rows.empty() || !file.tall_totals.empty();
  std::string message = totals ? "there are totals, and no rows of forces" : "there is a header, and no rows below it";
  if (set_aside) message = "all rows would be set aside, and none is left";
  all.diagnostics.add(error(code::no_rows, std::move(message))
                          .hint(set_aside ? "the same may be wrong with all of them" : "a row for each force is needed")
                          .in(file.info.path));
}

void read_input(DatasetBuilder& all, Input input, std::uint32_t index) {
  auto& info = all.inputs[index];
  const std::uint64_t findings = all.diagnostics.checkpoint();
  BoundedSource stretch(std::move(input.source));
  OpenedInput opened = open_text(stretch.source(), all.options, all.diagnostics);
  info.encoding = opened.encoding;
  if (opened.sheet) info.sheet = opened.sheet->name;
  if (!opened.sound) return;
  Records records(std::move(opened), all.options.schedule.window, all.diagnostics);
  auto binding = read_binding(all, records, index, input);
  if (!binding && all.options.discreet) withhold(info.path, findings, all.diagnostics);
  if (!binding) return;
  if (binding->region >= 0 && (all.options.regions || !all.options.region.empty())) {
    records.report(records.batch().records.front(), code::column_option, "the file has a region column of its own",
                   "leave out --region and --regions, or --ignore-column region");
    return;
  }
  if (!is_alike(all, records, *binding)) return;
  all.regions_known = all.regions_known || binding->region >= 0;
  InputReader file{all, records, info, std::move(*binding), index};
  if (all.options.period_given) file.prefer = all.options.period;
  const std::uint64_t set_aside = all.set_aside.rows();
  warn_of_hidden(file);
  read_rows(file, stretch);
  judge_commas(file);
  take_sole_channel(file);
  settle_region_rows(file);
  report_doubles(file);
  if (all.set_aside.refused()) return;
  const bool only_totals = !file.tall_totals.empty() && file.forces.empty();
  const bool nothing = (info.rows == 0 || only_totals) && !records.failed() && !file.ended;
  if (nothing && !all.diagnostics.has_mistakes()) report_no_rows(all, file, all.set_aside.rows() > set_aside);
  file.binding.layout->finish(file);
  // If the command line gives the period, a header needs no particular names: only the rows show whether this is a
  // table.
  const bool any_header = all.options.discreet && input.period;
  if (any_header && all_rows_wrong(info.rows, findings, all.diagnostics))
    withhold(info.path, findings, all.diagnostics);
}

/// If reading failed, drops all other findings: in a damaged archive, or a file that changed, they may be wrong.
void keep_failure(std::size_t first, Diagnostics& diagnostics) {
  const auto failed = [](const Diagnostic& finding) { return finding.code == code::cannot_read; };
  if (std::none_of(diagnostics.all().begin() + static_cast<std::ptrdiff_t>(first), diagnostics.all().end(), failed)) {
    return;
  }
  for (Diagnostic& finding : diagnostics.cut(first)) {
    if (failed(finding)) diagnostics.add(std::move(finding));
  }
}

}  // namespace

void read_file(DatasetBuilder& all, Input input, std::uint32_t index) {
  const std::size_t findings = all.diagnostics.all().size();
  read_input(all, std::move(input), index);
  keep_failure(findings, all.diagnostics);
}

}  // namespace reach
