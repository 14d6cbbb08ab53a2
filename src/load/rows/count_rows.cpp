// Rows of counts: each count takes its force, channel and period from the row, its column or the table. A row is read
// into a value first, then committed whole.
#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/measures.hpp"
#include "diagnostic/codes/periods.hpp"
#include "diagnostic/codes/sums.hpp"
#include "load/cells/date.hpp"
#include "load/header/measure_check.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/join_period.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether a text is a date or month within a longer period.
bool is_part_of(std::string_view text, Period whole) {
  const auto parsed = parse_date_time(text, DateOrder::iso);
  const auto* date = std::get_if<DateTime>(&parsed);
  return date != nullptr && date->date != whole && is_within(date->date, whole);
}

/// Whether a row that gives its own period agrees with the period given for the file; reports the first row that does
/// not.
bool is_of_given_period(InputReader& file, const Record& record) {
  const auto& binding = file.binding;
  if (file.other_period) return false;
  const Period given = *binding.period;
  const auto text = file.cell(record, *binding.labels.period);
  const auto said = timespan_in(file, text, given.kind);
  if (said && said->period == given) return true;
  file.report(code::other_period, record, *binding.labels.period,
              fmt::format("{} says {} here, and the file is given as {}",
                          in_backticks(binding.header.columns[*binding.labels.period].text),
                          text.empty() ? "nothing" : in_backticks(text), period_label(given)),
              is_part_of(text, given)
                  ? fmt::format("give the file without `{}=`: its rows have dates of their own", period_label(given))
                  : "give each period a file of its own, named by the period that its rows are of: 2016=FILE");
  file.other_period = true;
  return false;
}

/// The time of a row, from the table or its labels; nothing after reporting a bad cell.
std::optional<RowTime> read_row_time(InputReader& file, const Record& record) {
  const Binding& binding = file.binding;
  if (binding.period) {
    if (binding.labels.period && !is_of_given_period(file, record)) return std::nullopt;
    return RowTime{*binding.period};
  }
  if (!binding.labels.date) {
    const auto period = read_period(file, record);
    return period ? std::optional(RowTime{*period}) : std::nullopt;
  }
  const auto time = read_date(file, record);
  if (!time || !binding.labels.period) return time;
  const auto text = file.cell(record, *binding.labels.period);
  const auto year = parse_period(text, file.prefer);
  if (year && enclosing(time->period, year->kind) == *year) return time;
  file.report(code::other_period, record, *binding.labels.period,
              fmt::format("{} says {} here, and the date is {}",
                          in_backticks(binding.header.columns[*binding.labels.period].text),
                          text.empty() ? "nothing" : in_backticks(text), period_label(time->period)),
              "correct one of the two");
  return std::nullopt;
}

/// Whether the columns give the periods.
bool has_period_columns(const Binding& binding) {
  const bool gives_part = binding.parts.across && binding.labels.part;
  return !binding.period && (gives_part || !binding.gives_time_by_row());
}

/// Whether a channel may be counted; reports one that is not a count, once per name.
bool may_count(InputReader& file, const Record& record, std::string_view name) {
  DatasetBuilder& all = file.all;
  if (all.channels.knows(name)) return true;
  if (all.refused_channels.contains(name)) return false;
  if (file.binding.sole_totals != SoleTotals::none && !file.all.is_total_channel(name)) {
    file.report(code::counted_twice, record, *file.binding.labels.channel,
                fmt::format("{} is a channel, and the first rows hold only totals, which were taken for channels",
                            in_backticks(name)),
                "put the rows of the channels above those of their totals");
    all.refused_channels.emplace(name);  // so that it is reported only once
    return false;
  }
  const auto [bare, said] = read_channel_cell(name);
  const ChannelUse use{.over_dates = file.binding.summed != SummedPeriods::none};
  auto fault = said ? std::nullopt : channel_fault(renamed(bare, all.options.rename), all.options, use);
  const bool settled = said || is_named(all.options.as_channels, bare);
  if (!fault) return settled || is_bare_name(file, record, *file.binding.labels.channel, name, "--as-channel");
  file.report(fault->code, record, *file.binding.labels.channel, std::move(fault->message), std::move(fault->hint));
  if (fault->code == code::not_a_count) all.refused_channels.emplace(name);
  return fault->code.severity() != Severity::error;
}

/// Reads the counts of a row into its result. Returns false if a cell is faulty.
bool read_counts(InputReader& file, const Record& record) {
  const Binding& binding = file.binding;
  bool good = true;
  file.row.counts.resize(binding.counts.size());
  for (std::size_t at = 0; at < binding.counts.size(); ++at) {
    const CountColumn& column = binding.counts[at];
    RowCount& count = file.row.counts[at];
    count = {column.column, column.force, column.channel ? column.channel : binding.channel,
             column.period ? *column.period : file.row.time->period};
    const bool known_channel = count.channel.has_value();
    const std::string_view what =
        known_channel ? std::string_view(file.all.channels.all()[*count.channel]) : std::string_view(*file.row.channel);
    count.count = read_count(file, record, column.column, force_name(file, count), what, count.period);
    count.markers = file.cell_forms.markers();
    good = good && count.count;
  }
  return good;
}

/// Whether rows may be set aside, so that a faulty one changes nothing.
bool is_set_aside(const InputReader& file) { return file.all.set_aside.is_open(); }

/// Whether a channel of this name is a total over the others.
bool is_over_channels(const InputReader& file, std::string_view name) {
  if (!file.all.is_total_channel(name)) return false;
  const SoleTotals sole = file.binding.sole_totals;
  return sole == SoleTotals::none || (sole == SoleTotals::named && total_words(name) == TotalWords::alone);
}

/// The total that a row states, if it is one.
std::optional<StatedLabels> total_of_row(InputReader& file, const Record& record, const std::string& name) {
  const LabelColumns& labels = file.binding.labels;
  StatedLabels total;
  total.over_forces = labels.force && !file.all.forces.knows(name) && file.all.rows.is_total(name);
  if (labels.channel) {
    const auto channel = file.cell(record, *labels.channel);
    total.over_channels = is_over_channels(file, channel);
    if (total.over_channels) total.channel_total = channel;
  }
  if (labels.period && !file.binding.period) total.over_periods = is_total_name(file.cell(record, *labels.period));
  if (labels.part && is_total_name(file.cell(record, *labels.part))) {
    const bool has_years = labels.period || file.binding.parts.across;
    (has_years ? total.over_parts : total.over_periods) = true;
  }
  total.name = name;
  if (labels.force && !file.binding.is_tall() && is_unnamed_total(file, record, name)) {
    total.over_forces = true;
    total.name = kNoName;
  }
  const bool is_total = total.over_forces || total.over_channels || total.over_periods || total.over_parts;
  return is_total ? std::optional(total) : std::nullopt;
}

/// Reads the period of a total that is not over periods. Returns false after reporting a bad cell.
bool read_total_time(InputReader& file, const Record& record, StatedLabels& total) {
  if (has_period_columns(file.binding)) return true;
  if (total.over_parts) {
    total.period = read_year(file, record);
  } else if (const auto time = read_row_time(file, record)) {
    total.period = time->period;
  }
  return total.period.has_value();
}

bool read_total(InputReader& file, const Record& record, StatedLabels total) {
  const LabelColumns& labels = file.binding.labels;
  if (labels.channel && !total.over_channels) {
    const auto name = read_channel(file, record);
    if (!name || !may_count(file, record, *name)) return false;
    total.channel = file.all.channels.add(*name, file.origin(record));
  }
  if (!total.over_periods && !read_total_time(file, record, total)) return false;
  return read_stated_row(file, record, total);
}

/// Reads the labels of a row of counts into its result. Returns false after reporting what is wrong with them.
bool read_labels(InputReader& file, const Record& record) {
  RowResult& row = file.row;
  const LabelColumns& labels = file.binding.labels;
  bool good = true;
  if (labels.channel) {
    const auto name = read_channel(file, record);
    good = name && may_count(file, record, *name);
    if (name) row.channel = *name;
  }
  if (file.binding.forces_across) return good;
  row.force = read_force(file, record);
  if (labels.region) row.region = read_region(file, record);
  good = good && row.force && (!labels.region || row.region);
  return good && fits_region(file, record, *row.force, row.region);
}

}  // namespace

bool read_count_row(InputReader& file, const Record& record) {
  const Binding& binding = file.binding;
  const std::string name = binding.labels.force ? std::string(file.cell(record, *binding.labels.force)) : binding.force;
  const bool joined = join_across(file, record);
  if (const auto total = total_of_row(file, record, name)) return joined && read_total(file, record, *total);
  file.row = RowResult{.counts = std::move(file.row.counts)};
  file.row.counts.clear();
  bool good = joined;
  if (joined && !has_period_columns(binding)) {
    file.row.time = read_row_time(file, record);
    good = file.row.time.has_value();
  }
  good = read_labels(file, record) && good;
  const bool whole = good && read_counts(file, record);
  if (!good && !is_set_aside(file)) report_bad_figures(file, record);
  if (is_set_aside(file) && !whole) return false;
  if (good && !is_first_row(file, record)) {
    if (is_set_aside(file)) return false;
    good = false;
  }
  ++file.info.rows;
  if (!good) return true;
  if (whole) keep_summed(file, record);
  commit_row(file, record);
  const std::string owner = name.empty() ? std::string(file.cell(record, 0)) : name;
  if (whole && !binding.stated.empty()) check_stated_cells(file, record, owner);
  return true;
}

}  // namespace reach
