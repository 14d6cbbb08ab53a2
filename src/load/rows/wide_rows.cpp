// Rows with one column per figure: wide, published and yearly layouts.
#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/periods.hpp"
#include "diagnostic/codes/totals.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/cell.hpp"
#include "load/words/date.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

const HeaderColumn& column_at(const InputReader& file, std::uint32_t column) {
  return file.binding.header.columns[column];
}

/// Reads a stated figure. Ignores a symbol; reports text that is not a figure. Adds a figure that can be checked to
/// `figures`; returns the number of figures that cannot.
std::size_t read_stated(InputReader& file, const Record& record, std::uint32_t column,
                        const std::vector<Formula>& formulas, std::vector<Stated>& figures) {
  const int at = static_cast<int>(column);
  if (!has_figure(file, record, at)) return 0;
  const auto text = file.cell(record, at);
  if (is_missing_text(text)) return 0;
  note_commas(file, record, at, text);
  const auto value = parse_stated(text, file.all.options.grouping);
  if (!value) {
    file.report(code::bad_stated, record, at,
                fmt::format("the {} is not a figure: {}", describe(column_at(file, column)), in_backticks(text)),
                "digits and an optional sign, decimals and `%`; or leave the cell empty");
    return 0;
  }
  auto what = describe(column_at(file, column));
  if (what.starts_with("stated ")) what.erase(0, 7);
  const Role role = column_at(file, column).role;
  const bool is_total = role == Role::total || role == Role::value;  // a value, if the row is a total row
  if (is_total && text.starts_with('+')) {
    file.report(code::doubtful_total, record, at,
                fmt::format("{} is written like a change: {}", what, in_backticks(text)),
                "write a total without a sign; if it is a change, call its column `change`");
  }
  if (formulas.empty()) return 1;
  figures.push_back({formulas, *value, std::string(text), std::move(what), {}, column});
  if (!text.ends_with('%')) return 0;
  for (Formula& formula : figures.back().formulas) {  // a change in per cent is an increase
    if (formula.what == Role::change) formula.what = Role::increase;
  }
  return 0;
}

/// Reports two total rows with the same name: one may be a force, which would be lost.
void report_two_totals(InputReader& file, const Record& record, std::string_view name) {
  file.report(code::duplicate_count, record, file.binding.force,
              fmt::format("--total-row names two rows: {}", in_backticks(name)),
              fmt::format("name the total `{0} region`, and that row in the option", printable(name)));
}

void read_total_row(InputReader& file, const Record& record, std::string_view name) {
  if (!may_meet_total(file, record, name)) return;
  const auto& binding = file.binding;
  TotalRow row;
  row.name = name;
  row.origin = file.origin(record);
  row.place = file.place(record, binding.force);
  if (binding.region >= 0) row.region = file.cell(record, binding.region);
  row.block_begin = file.block_begin;
  row.block_end = file.forces.size();
  row.position = row.block_end;
  file.block_begin = file.forces.size();
  meet_total(file, record, row.name);
  const auto [met, fresh] = file.total_names.try_emplace(row.name, file.forces.size());
  if (!fresh && file.all.rows.is_given_total(row.name)) report_two_totals(file, record, row.name);
  const auto take = [&](std::uint32_t column, const std::vector<Formula>& formulas) {
    const auto before = row.figures.size();
    row.unchecked += read_stated(file, record, column, formulas, row.figures);
    if (row.figures.size() > before) row.figures.back().place = file.place(record, static_cast<int>(column));
  };
  for (std::uint32_t slot = 0; slot < binding.slots.size(); ++slot) {
    take(binding.slot_columns[slot], {Formula{Role::total, {}, {slot}}});
  }
  for (const auto& stated : binding.stated) take(stated.column, stated.formulas);
  file.total_rows.push_back(std::move(row));
}

void check_stated(InputReader& file, const Record& record, std::string_view force) {
  std::vector<Stated> figures;
  std::size_t unchecked = 0;
  for (const auto& stated : file.binding.stated) {
    const auto before = figures.size();
    unchecked += read_stated(file, record, stated.column, stated.formulas, figures);
    if (figures.size() > before) figures.back().place = file.place(record, static_cast<int>(stated.column));
  }
  const auto checked = file.column_totals.check(file, force, figures, file.row_counts);
  unchecked += checked.unchecked;
  file.info.stated_checked += checked.confirmed;
  file.info.stated_unchecked += unchecked;
  if (unchecked > 0) note_unchecked(force, unchecked, file.place(record, file.binding.force), file.all.diagnostics);
}

/// Whether a text is a date or month within a longer period.
bool is_part_of(std::string_view text, Period whole) {
  const auto parsed = parse_date_time(text, DateOrder::iso);
  const auto* date = std::get_if<DateTime>(&parsed);
  return date != nullptr && date->date.kind > whole.kind && enclosing(date->date, whole.kind) == whole;
}

/// Whether a row of a file with a given period is of that period, as far as the row shows; reports the first that is
/// not.
bool is_of_given_period(InputReader& file, const Record& record) {
  const auto& binding = file.binding;
  if (!binding.given || binding.period < 0 || file.other_period) return !file.other_period;
  const auto text = file.cell(record, binding.period);
  const auto prefer = binding.given->kind;
  if (parse_period(text, prefer) == binding.given) return true;
  const auto& column = column_at(file, static_cast<std::uint32_t>(binding.period));
  file.report(
      code::other_period, record, binding.period,
      fmt::format("{} says {} here, and the file is given as {}", in_backticks(column.text),
                  text.empty() ? "nothing" : in_backticks(text), period_label(*binding.given)),
      is_part_of(text, *binding.given)
          ? fmt::format("give the file without `{}=`: its rows have dates of their own", period_label(*binding.given))
          : "give each period a file of its own, named by the period that its rows are of: 2016=FILE");
  file.other_period = true;
  return false;
}

}  // namespace

void read_wide_row(InputReader& file, const Record& record) {
  const auto& binding = file.binding;
  const std::string name(file.cell(record, binding.force));
  if (!file.all.forces.knows(name) && file.all.rows.is_total(name)) return read_total_row(file, record, name);
  ++file.info.rows;
  const auto force = read_force(file, record);
  if (!is_of_given_period(file, record) || !force) return;
  file.forces.push_back(*force);
  file.row_counts.assign(binding.slots.size(), Count());
  bool whole = true;
  bool is_double = false;
  for (std::uint32_t at = 0; at < binding.slots.size(); ++at) {
    const Slot& slot = binding.slots[at];
    const int column = static_cast<int>(binding.slot_columns[at]);
    const auto& channel = file.all.channels.all()[slot.channel];
    const auto count = read_count(file, record, column, name, channel, slot.period);
    if (!count) {
      whole = false;
      continue;
    }
    file.row_counts[at] = *count;
    const Key key{*force, slot.channel, slot.period};
    if (const auto* earlier = file.all.counts.insert(key, *count, file.origin(record))) {
      if (file.all.set_aside.is_open())
        return report_twice(file, record, column, fmt::format("{} {}", printable(channel), period_label(slot.period)),
                            earlier->origin);
      if (!is_double) file.forces.pop_back();
      keep_double(file, record, column, key, *count, is_double ? std::nullopt : std::optional(earlier->origin));
      is_double = true;
      whole = false;
      continue;
    }
    file.tell(record, key, *count);
  }
  if (whole && !binding.stated.empty()) check_stated(file, record, name);
}

void finish_wide(InputReader& file) {
  if (file.forces.empty()) return;  // already reported: the totals have no possible parts
  file.column_totals.settle(file);
  assign_named_regions(file.total_rows, file.forces, file.binding.slots, file.all.counts, file.all);
  const auto checked = check_totals(file.total_rows, file.forces, file.binding.slots, file.all.counts, file.all);
  file.info.stated_checked += checked.confirmed;
  file.info.stated_unchecked += checked.unchecked;
  if (!file.total_rows.empty() && file.info.layout == "wide") file.info.layout = "published";
}

}  // namespace reach
