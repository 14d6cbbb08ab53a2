// Reads rows and columns that state totals: figures that are checked, never added.
#include "load/rows/stated_rows.hpp"

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/doubtful_totals.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/place.hpp"
#include "load/cells/cell.hpp"
#include "load/rows/input_reader.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

const HeaderColumn& column_at(const InputReader& file, ColumnIndex column) {
  return file.binding.header.columns[column];
}

/// A stated figure as read: its value, its text and its markers.
struct StatedCell {
  Decimal value;
  std::string shown;
  Markers markers;
};

/// What a column's figure is called in messages: `total 2016`, `website 2016`.
std::string what_of(const InputReader& file, ColumnIndex column) {
  auto what = describe(column_at(file, column));
  if (what.starts_with("stated ")) what.erase(0, 7);
  return what;
}

/// `272` of `272.0`, as scripts write whole numbers.
Decimal without_zeros(Decimal value) {
  constexpr int kTen = 10;
  Decimal whole = value;
  for (; whole.decimals > 0 && whole.digits % kTen == 0; --whole.decimals) whole.digits /= kTen;
  return whole.decimals == 0 ? whole : value;
}

/// Reads a stated figure. Ignores a symbol; reports text that is not a figure, and sets `good` to false.
std::optional<StatedCell> read_stated(InputReader& file, const Record& record, ColumnIndex column, bool& good) {
  if (!has_figure(file, record, column)) {
    good = false;
    return std::nullopt;
  }
  const auto written = file.cell(record, column);
  const Role role = column_at(file, column).role;
  const bool is_total = role == Role::total || role == Role::value || role == Role::count;
  const bool is_across_break = !is_total && written == to_text(Symbol::break_in_series);
  if (is_across_break || file.all.count_cells.is_missing(written)) return std::nullopt;
  auto [text, markers] = split_markers(written);
  markers |= column_at(file, column).markers;
  note_commas(file, record, column, text);
  const bool bracketed_total = is_total && text.starts_with('(');  // no total is below zero
  const auto value = bracketed_total ? std::nullopt : parse_stated(text, file.all.options.grouping);
  if (!value) {
    good = false;
    file.report(code::bad_stated, record, column,
                fmt::format("the {} is not a figure: {}", describe(column_at(file, column)), in_backticks(text)),
                "use digits, with an optional sign, decimals and `%`; or leave the cell empty");
    return std::nullopt;
  }
  if (is_total && text.starts_with('+')) {
    file.report(code::doubtful_total, record, column,
                fmt::format("{} is written like a change: {}", what_of(file, column), in_backticks(text)),
                "write a total without a sign; if it is a change, call its column `change`");
  }
  return StatedCell{is_total ? without_zeros(*value) : *value, std::string(text), markers};
}

/// The formulas for a figure as it is written: a change with a per cent sign is an increase.
std::vector<Formula> as_written(std::vector<Formula> formulas, std::string_view shown) {
  if (!shown.ends_with('%')) return formulas;
  for (Formula& formula : formulas) {
    if (formula.what == Role::change) formula.what = Role::increase;
  }
  return formulas;
}

std::string what_of(const InputReader& file, const StatedFigure& figure) {
  const std::string period = figure.period ? ' ' + period_label(*figure.period) : "";
  return figure.channel ? file.all.channels.all()[*figure.channel] + period : "total" + period;
}

/// Reports two total rows with the same name: one may be a force, which would be lost.
void report_two_totals(InputReader& file, const Record& record, std::string_view name) {
  file.report(code::duplicate_count, record, file.first_label(),
              fmt::format("--total-row names two rows: {}", in_backticks(name)),
              fmt::format("name the total `{0} region`, and that row in the option", printable(name)));
}

/// Whether the name of a total row may be used; reports one that contains a line break or tab.
bool is_usable_total(InputReader& file, const Record& record, std::string_view name) {
  if (!holds_break(name)) return true;
  file.report(code::bad_name, record, file.first_label(),
              fmt::format("the name of the total holds a line break or tab: {}", in_backticks(name)),
              "write it on one line, with spaces");
  return false;
}

/// Records that a row states a total of forces.
void meet_total(InputReader& file, const Record& record, const std::string& name) {
  const auto [met, fresh] = file.stated.names.try_emplace(name, file.forces.size());
  if (name == kNoName) return;  // whether it is one is known only at the last row
  if (fresh || !file.binding.is_tall()) {
    file.all.totals_met.emplace(name);
    file.report(code::stated_total, record, file.first_label(),
                fmt::format("{} is taken as a stated total: checked against its parts, not added", in_backticks(name)));
  }
  if (!fresh && !file.binding.is_tall() && file.all.rows.is_given_total(name)) report_two_totals(file, record, name);
}

/// The row to which these totals belong: in a tall table, the one begun earlier.
StatedRow& row_of(InputReader& file, const Record& record, const StatedLabels& labels,
                  std::optional<std::uint32_t> force) {
  StatedRows& stated = file.stated;
  const bool tall = file.binding.is_tall();
  const std::string name = force ? "" : labels.name;
  std::string region;
  if (!force && file.binding.labels.region) region = file.cell(record, *file.binding.labels.region);
  const auto [found, fresh] =
      stated.index.try_emplace({name, region, force, tall ? 0 : file.origin(record).line}, stated.rows.size());
  if (!fresh) return stated.rows[found->second];
  StatedRow& row = stated.rows.emplace_back();
  row.force = force;
  row.row.name = force ? file.all.forces.at(*force).name : labels.name;
  row.row.region = region;
  row.row.origin = file.origin(record);
  row.row.place = file.place(record, force ? file.binding.counts.front().column : file.first_label());
  row.row.block_begin = tall ? 0 : stated.block_begin;
  row.row.block_end = file.forces.size();
  row.row.position = file.forces.size();
  if (!tall && labels.over_forces) stated.block_begin = file.forces.size();
  return row;
}

/// Adds a figure to its row. A figure that is stated again is added up if rows are summed; otherwise it is reported.
void add_figure(InputReader& file, const std::string& name, StatedRow& row, StatedFigure figure) {
  if (figure.value || !file.binding.is_tall()) {
    row.figures.push_back(std::move(figure));
    return;
  }
  const auto [found, fresh] = row.index.try_emplace({figure.channel, figure.total, figure.period}, row.figures.size());
  if (fresh) {
    row.figures.push_back(std::move(figure));
    return;
  }
  StatedFigure& earlier = row.figures[found->second];
  const auto& form = file.all.date_form;
  if (file.all.options.sum_over.empty() && !(form && form->timed)) {
    Place first = earlier.place;
    first.column = 0;  // the line is enough; in a workbook, the message still names the cell
    file.all.diagnostics.add(
        error(code::duplicate_count, fmt::format("{} has {} twice: here and at {}", in_backticks(name),
                                                 printable(what_of(file, figure)), place_text(first)))
            .hint("correct one of the two rows; a total of some forces is named by their region: `South East total`")
            .at(figure.place));
    return;
  }
  earlier.markers |= figure.markers;
  earlier.sum.add(figure.sum.result().value_or(Count()));
  const auto sum = earlier.sum.result();
  if (sum && !sum->is_missing()) earlier.shown = std::to_string(sum->value());
}

/// The slots of count columns, in a row with these labels.
std::vector<std::uint32_t> slots_of(InputReader& file, const std::vector<std::uint32_t>& columns,
                                    const StatedLabels& labels) {
  std::vector<std::uint32_t> slots;
  for (const std::uint32_t at : columns) {
    const CountColumn& column = file.binding.counts[at];
    const auto channel = column.channel ? column.channel : labels.channel ? labels.channel : file.binding.channel;
    const auto period = column.period ? column.period : labels.period;
    if (channel && period) slots.push_back(file.add_slot({*channel, *period}));
  }
  return slots;
}

/// The count of a column in a row of totals, as a figure; nothing after reporting a bad cell.
std::optional<StatedFigure> figure_of(InputReader& file, const Record& record, const CountColumn& column,
                                      const StatedLabels& labels, bool& good) {
  const auto cell = read_stated(file, record, column.column, good);
  if (!cell) return std::nullopt;
  StatedFigure figure;
  figure.total = labels.channel_total;
  if (!labels.over_channels)
    figure.channel = column.channel ? column.channel : labels.channel ? labels.channel : file.binding.channel;
  if (!labels.over_periods) figure.period = column.period ? column.period : labels.period;
  const bool whole =
      cell->value.decimals == 0 && cell->value.digits >= 0 && cell->value.digits <= static_cast<Int128>(INT64_MAX);
  if (whole)
    figure.sum.add(Count(static_cast<std::int64_t>(cell->value.digits)));
  else
    figure.value = cell->value;
  figure.shown = cell->shown;
  figure.markers = cell->markers;
  figure.place = file.place(record, column.column);
  figure.what = file.binding.is_tall() ? what_of(file, figure) : what_of(file, column.column);
  const bool has_slot = !file.binding.is_tall() && figure.channel && figure.period;
  if (has_slot) figure.formulas = {Formula{Role::total, {}, {file.add_slot({*figure.channel, *figure.period})}}};
  return figure;
}

}  // namespace

bool read_stated_row(InputReader& file, const Record& record, const StatedLabels& labels) {
  if (labels.over_forces && !is_usable_total(file, record, labels.name)) return false;
  if (file.all.days.by_month && file.binding.labels.date) {
    file.give_up();  // a total of one day needs the counts of that day
    return true;
  }
  std::optional<std::uint32_t> force;
  if (!labels.over_forces && !file.binding.forces_across) {
    const auto name = read_force(file, record);
    std::optional<RowName> region;
    if (file.binding.labels.region) region = read_region(file, record);
    if (!name || (file.binding.labels.region && !region) || !fits_region(file, record, *name, region)) return false;
    force = add_force(file, record, *name, region);
  }
  bool good = true;
  if (labels.over_forces) meet_total(file, record, labels.name);
  if (!labels.channel_total.empty())
    file.stated.channel_totals.try_emplace(labels.channel_total, file.all.channels.all().size());
  for (const CountColumn& column : file.binding.counts) {
    auto figure = figure_of(file, record, column, labels, good);
    StatedRow& row = row_of(file, record, labels, column.force ? column.force : force);
    if (labels.over_periods && !column.part.empty()) {  // a total such as January of all years
      ++row.row.unchecked;
      continue;
    }
    if (figure) add_figure(file, labels.name, row, std::move(*figure));
  }
  if (file.binding.forces_across) return good;
  for (const StatedColumn& stated : file.binding.stated) {
    const auto cell = read_stated(file, record, stated.column, good);
    if (!cell) continue;
    StatedRow& row = row_of(file, record, labels, force);
    if (stated.formulas.empty() || labels.over_channels || labels.over_periods || labels.over_parts) {
      ++row.row.unchecked;
      continue;
    }
    StatedFigure figure;
    figure.value = cell->value;
    figure.shown = cell->shown;
    figure.markers = cell->markers;
    figure.what = what_of(file, stated.column);
    figure.place = file.place(record, stated.column);
    figure.column = stated.column;
    for (const Formula& formula : as_written(stated.formulas, cell->shown)) {
      figure.formulas.push_back({formula.what, slots_of(file, formula.baseline, labels),
                                 slots_of(file, formula.comparison, labels), formula.years});
    }
    row.figures.push_back(std::move(figure));
  }
  return good;
}

void check_stated_cells(InputReader& file, const Record& record, std::string_view force) {
  std::vector<Stated> figures;
  std::size_t unchecked = 0;
  bool good = true;
  for (const StatedColumn& stated : file.binding.stated) {
    const auto cell = read_stated(file, record, stated.column, good);
    if (!cell) continue;
    if (stated.formulas.empty()) {
      ++unchecked;
      continue;
    }
    figures.push_back({as_written(stated.formulas, cell->shown), cell->value, cell->shown, what_of(file, stated.column),
                       file.place(record, stated.column), stated.column, false, cell->markers});
  }
  file.row_counts.clear();
  for (const RowCount& count : file.row.counts) file.row_counts.push_back(count.count.value_or(Count()));
  warn_of_lost_markers(file, force, figures);
  const auto* const id = file.all.forces.find(force);
  if (id != nullptr && !file.binding.forces_across) keep_taken(file, *id, figures, file.origin(record));
  const auto checked = file.column_totals.check(file, force, figures, file.row_counts);
  unchecked += checked.unchecked;
  file.info.stated_checked += checked.confirmed;
  file.info.stated_unchecked += unchecked;
  if (unchecked > 0) note_unchecked(force, unchecked, file.place(record, file.first_label()), file.all.diagnostics);
}

}  // namespace reach
