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
#include "load/csv/line_limit.hpp"
#include "load/csv/open.hpp"
#include "load/csv/withhold.hpp"
#include "load/find_header.hpp"
#include "load/header/line_shape.hpp"
#include "load/header/preamble.hpp"
#include "load/rows/input_reader.hpp"
#include "load/rows/rows.hpp"
#include "text/grouped.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct ExportLimit {
  std::uint64_t rows;
  std::string_view where;
};

constexpr std::string_view kWebTools = "exports of web tools and databases are cut off there";
constexpr std::string_view kOldSheet = "a sheet of the old kind (.xls) ends there";
constexpr std::string_view kSheet = "a sheet ends there";

constexpr auto kExportLimits = std::to_array<ExportLimit>({{500, kWebTools},
                                                           {1000, kWebTools},
                                                           {2000, kWebTools},
                                                           {5000, kWebTools},
                                                           {10000, kWebTools},
                                                           {65535, kOldSheet},
                                                           {65536, kOldSheet},
                                                           {1048575, kSheet},
                                                           {1048576, kSheet}});

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
    const auto of_period = [&](const Slot& slot) { return slot.period == *column.period; };
    if (std::ranges::any_of(binding.slots, of_period)) continue;
    records.report(record, records.batch().fields[record.first_field + stated.column], code::doubtful_total,
                   fmt::format("{0} cannot be checked: no column has counts of {1}", in_backticks(column.text),
                               period_label(*column.period)),
                   "correct the period in its name, or add the columns that it is the total of");
  }
}

std::optional<Binding> read_binding(DatasetBuilder& all, Records& records, std::uint32_t index, Input& input) {
  InputInfo& info = all.inputs[index];
  std::string above;
  if (!find_header(all, records, info, input, above) || !records.next()) return std::nullopt;
  const auto& batch = records.batch();
  if (!records.sound(batch.records.front())) return std::nullopt;
  Header header = read_header(batch, 0, all.options);
  header.line = records.line_at(batch.records.front().begin);
  info.header_line = header.line;
  describe_columns(info, header);
  if (!header_has_values(records, header, all.diagnostics)) return std::nullopt;
  if (!is_of_period(all, records, input)) return std::nullopt;
  take_stated_period(all, records, header, input);
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

/// Warns about as many rows as the programs that export tables write at most: the rest may be missing.
void warn_of_export_limit(DatasetBuilder& all, const InputInfo& info) {
  const auto found = std::ranges::find(kExportLimits, info.rows, &ExportLimit::rows);
  if (all.options.rows || found == kExportLimits.end()) return;
  all.diagnostics.add(
      warning(code::export_limit, fmt::format("there are exactly {} rows, and {}: the rest may be missing",
                                              grouped(info.rows), found->where))
          .hint("see whether the table has more rows where it comes from, and export it in full")
          .in(info.path));
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
  std::optional<LineLimit> limit;
  if (all.options.rows) opened.text = limit.emplace(std::move(opened.text), all.options.rows->last).source();
  Records records(std::move(opened), all.options.schedule.window, all.diagnostics);
  auto binding = read_binding(all, records, index, input);
  if (limit && limit->is_short()) {
    all.diagnostics.cut(findings);  // they may be due to lines that were meant otherwise
    return report_short(all, records, limit->last_line());
  }
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
  file.below.is_spaced = is_spaced(trim(records.raw(0, 1)), info.delimiter);
  read_rows(file, stretch);
  if (!all.doubtful) finish_below(file);
  if (limit && limit->is_short()) return report_short(all, records, limit->last_line());
  if (limit) note_left_out(all, records, limit->last_line());
  warn_of_export_limit(all, info);
  judge_commas(file);
  report_doubles(file);
  if (all.set_aside.refused()) return;
  const bool only_totals = !file.tall_totals.empty() && file.forces.empty();
  const bool nothing = (info.rows == 0 || only_totals) && !records.failed() && !file.ended;
  if (nothing && !all.diagnostics.has_mistakes()) report_no_rows(all, file, all.set_aside.rows() > set_aside);
  if (!may_add_people(file)) return;
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
