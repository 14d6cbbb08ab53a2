#include "load/file.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/records.hpp"
#include "load/checks/checks.hpp"
#include "load/csv/line_limit.hpp"
#include "load/csv/open.hpp"
#include "load/csv/withhold.hpp"
#include "load/find_header.hpp"
#include "load/header/line_shape.hpp"
#include "load/header/preamble.hpp"
#include "load/header/sheet_look.hpp"
#include "load/own_json.hpp"
#include "load/read_binding.hpp"
#include "load/rows/input_reader.hpp"
#include "load/rows/rows.hpp"
#include "text/ascii.hpp"
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

/// Whether the file has the same kind of counts as the files before it: numbers of distinct people, or counts that add
/// up.
bool is_alike(DatasetBuilder& all, Records& records, const Binding& binding) {
  const bool people = binding.labels.id || binding.rows == RowContent::people;
  if (all.of_people && *all.of_people != people) {
    records.report(records.batch().records.front(), code::not_additive,
                   people ? "numbers of different people, and counts that add up in the files before"
                          : "counts that add up, and numbers of different people in the files before",
                   "report the two separately");
    return false;
  }
  all.of_people = people;
  if (people && !all.unions) all.unions.emplace();
  if (binding.labels.id && !all.people) all.people.emplace();
  return true;
}

/// Warns if there are exactly as many rows as some export programs can write: the rest may be missing.
void warn_of_export_limit(DatasetBuilder& all, const InputInfo& info) {
  const auto found = std::ranges::find(kExportLimits, info.rows, &ExportLimit::rows);
  if (all.options.rows || found == kExportLimits.end()) return;
  all.diagnostics.add(
      warning(code::export_limit, fmt::format("there are exactly {} rows, and {}: the rest may be missing",
                                              grouped(info.rows), found->where))
          .hint("check whether its source has more rows, and export it in full")
          .in(info.path));
}

void report_no_rows(DatasetBuilder& all, const InputReader& file, bool set_aside) {
  const bool totals = !file.stated.rows.empty();
  std::string message = totals ? "there are totals, and no rows of forces" : "there is a header, and no rows below it";
  if (set_aside) message = "all rows would be set aside, and none is left";
  all.diagnostics.add(error(code::no_rows, std::move(message))
                          .hint(set_aside ? "look for a fault that they share" : "add a row for each force")
                          .in(file.info.path));
}

/// Turns JSON written by reach into delimited text. Returns false after reporting that this is not possible.
bool make_text(DatasetBuilder& all, OpenedInput& opened, std::shared_ptr<const JsonFaults>& faults) {
  if (all.options.skip_lines > 0) {
    all.diagnostics.add(error(code::column_option, "--skip-lines skips lines above a header, and JSON has none")
                            .hint("leave it out")
                            .in(opened.text.name));
    return false;
  }
  auto made = own_json(std::move(opened.text), all.options, all.diagnostics);
  if (!made) return false;
  opened.text = std::move(made->text);
  opened.is_made = true;
  faults = std::move(made->faults);
  return true;
}

/// Whether the part that an operand names has not been read before: `a.zip#2016.csv` may be `a.zip#data/2016.csv`.
bool is_read_once(DatasetBuilder& all, const InputInfo& info, const Input& input) {
  if (input.part.empty() || all.parts_read.emplace(info.path, info.sheet).second) return true;
  all.diagnostics.add(error(code::same_file, fmt::format("the same part of the file is given twice: {}",
                                                         in_backticks(path_with_sheet(info))))
                          .hint("name it once: its figures would be compared with themselves, or counted twice")
                          .in(info.path));
  return false;
}

/// Runs the checks that need all rows of an input.
void check_whole_input(InputReader& file, std::uint64_t set_aside_before) {
  DatasetBuilder& all = file.all;
  judge_commas(file);
  judge_dots(file);
  note_dropped_marks(file);
  settle_region_rows(file);
  report_doubles(file);
  if (all.set_aside.refused()) return;
  const bool only_totals = !file.stated.rows.empty() && file.forces.empty();
  const bool nothing = (file.info.rows == 0 || only_totals) && !file.records.failed() && !file.ended;
  if (nothing && !all.diagnostics.has_mistakes()) report_no_rows(all, file, all.set_aside.rows() > set_aside_before);
  if (!may_add_people(file)) return;
  check_only_force(all);
  check_summed_parts(file);
  check_indented_rows(file);
  if (file.binding.rows == RowContent::counts) check_stated_rows(file);
}

/// Whether both columns and options give the regions; reports it.
bool gives_regions_twice(DatasetBuilder& all, Records& records, const Binding& binding) {
  if (!binding.labels.region || !all.options.gives_regions()) return false;
  records.report(records.batch().records.front(), code::column_option, "the file has a region column of its own",
                 "leave out --region and --regions, or --ignore-column region");
  return true;
}

void read_input(DatasetBuilder& all, Input input, std::uint32_t index) {
  auto& info = all.inputs[index];
  const std::uint64_t findings = all.diagnostics.checkpoint();
  BoundedSource stretch(std::move(input.source));
  const auto look = [&](std::string_view beginning) { return look_at_sheet(beginning, all.options, input); };
  OpenedInput opened = open_text(stretch.source(), all.options, all.diagnostics, {input.part, look});
  info.encoding = opened.encoding;
  info.sheets = std::move(opened.sheets);
  info.files = std::move(opened.files);
  info.path = opened.text.name;
  if (opened.sheet) info.sheet = opened.sheet->name;
  if (!opened.sound || !is_read_once(all, info, input)) return;
  std::shared_ptr<const JsonFaults> faults;
  if (opened.is_json) {
    info.encoding += ", JSON";
    if (!make_text(all, opened, faults)) return;
  }
  std::optional<LineLimit> limit;
  if (all.options.rows) opened.text = limit.emplace(std::move(opened.text), all.options.rows->last).source();
  Records records(std::move(opened), all.options.schedule.window, all.diagnostics);
  auto binding = read_binding(all, records, index, input);
  if (limit && limit->is_short()) {
    all.diagnostics.cut(findings);  // they may only be due to a mistake in --rows
    return report_short(all, records, limit->last_line());
  }
  if (!binding && all.options.discreet) withhold(info.path, findings, all.diagnostics);
  if (!binding) return;
  if (gives_regions_twice(all, records, *binding) || !is_alike(all, records, *binding)) return;
  all.regions_known = all.regions_known || binding->labels.region.has_value();
  InputReader file{all, records, info, std::move(*binding), index};
  if (all.options.period_given) file.prefer = all.options.period;
  const std::uint64_t set_aside = all.set_aside.rows();
  warn_of_hidden(file);
  file.below.is_spaced = is_spaced(trim(records.raw(0, 1)), info.delimiter);
  read_rows(file, stretch);
  file.bad_columns.finish(file);
  file.blank_names.finish(all.diagnostics);
  report_date_orders(file);
  if (faults) report_faults(*faults, info.path, all.diagnostics);
  if (!all.doubtful) finish_below(file);
  if (limit && limit->is_short()) return report_short(all, records, limit->last_line());
  if (limit) note_left_out(all, records, limit->last_line());
  warn_of_export_limit(all, info);
  check_whole_input(file, set_aside);
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
