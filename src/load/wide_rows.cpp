// Rows with a column a figure: wide, published and yearly.
#include <fmt/core.h>

#include "load/cell.hpp"
#include "load/file_reading.hpp"
#include "source/unicode.hpp"

namespace reach {
namespace {

const Column& column_at(const FileReading& file, std::uint32_t column) { return file.binding.header.columns[column]; }

/// Reads a stated figure; a symbol says nothing, and a text that is no figure is reported. `figures` gets what can be
/// checked; the result counts what cannot.
std::size_t read_stated(FileReading& file, const Record& record, std::uint32_t column,
                        const std::vector<Formula>& formulas, std::vector<Stated>& figures) {
  const int at = static_cast<int>(column);
  if (!has_figure(file, record, at)) return 0;
  const auto text = file.cell(record, at);
  if (is_missing_text(text)) return 0;
  const auto value = parse_stated(text);
  if (!value) {
    file.report(Code::bad_stated, record, at,
                fmt::format("the {} is not a figure: {}", describe(column_at(file, column)), quoted(text)),
                "digits and an optional sign, decimals and `%`; or leave the cell empty");
    return 0;
  }
  if (formulas.empty()) return 1;
  auto what = describe(column_at(file, column));
  if (what.starts_with("stated ")) what.erase(0, 7);
  figures.push_back({formulas, *value, std::string(text), std::move(what), {}});
  if (!text.ends_with('%')) return 0;
  for (Formula& formula : figures.back().formulas) {  // a change in per cent is an increase
    if (formula.what == Role::change) formula.what = Role::increase;
  }
  return 0;
}

void read_total_row(FileReading& file, const Record& record, std::string_view name) {
  const auto& binding = file.binding;
  TotalRow row;
  row.name = name;
  row.place = file.place(record, binding.force);
  if (binding.region >= 0) row.region = file.cell(record, binding.region);
  row.block_begin = file.block_begin;
  row.block_end = file.forces.size();
  file.block_begin = file.forces.size();
  file.all.diagnostics.add(
      {Code::stated_total,
       fmt::format("{} is taken as a stated total: checked against its parts, not added", quoted(row.name)),
       {},
       row.place,
       {}});
  const auto take = [&](std::uint32_t column, const std::vector<Formula>& formulas) {
    const auto before = row.figures.size();
    row.unchecked += read_stated(file, record, column, formulas, row.figures);
    if (row.figures.size() > before) row.figures.back().place = file.place(record, static_cast<int>(column));
  };
  for (std::uint32_t slot = 0; slot < binding.slots.size(); ++slot) {
    take(binding.slot_columns[slot], {Formula{Role::total, {}, {slot}}});
  }
  for (const auto& stated : binding.stated) take(stated.column, stated.formulas);
  // A total row may name the region of the rows above it, where nothing else does.
  const std::string region = total_of(row.name);
  if (!file.all.regions_known && !region.empty()) {
    const auto id = file.all.regions.add(region, file.origin(record)).id;
    for (std::size_t at = row.block_begin; at < row.block_end; ++at) {
      assign_region(file.all, file.forces[at], id, row.place);
    }
  }
  file.total_rows.push_back(std::move(row));
}

void check_stated(FileReading& file, const Record& record, std::string_view force) {
  std::vector<Stated> figures;
  std::size_t unchecked = 0;
  for (const auto& stated : file.binding.stated) {
    const auto before = figures.size();
    unchecked += read_stated(file, record, stated.column, stated.formulas, figures);
    if (figures.size() > before) figures.back().place = file.place(record, static_cast<int>(stated.column));
  }
  const auto checked = check_row(force, figures, file.row_counts, file.all.diagnostics);
  unchecked += checked.unchecked;
  file.info.stated_checked += checked.confirmed;
  file.info.stated_unchecked += unchecked;
  if (unchecked > 0) note_unchecked(force, unchecked, file.place(record, file.binding.force), file.all.diagnostics);
}

}  // namespace

void read_wide_row(FileReading& file, const Record& record) {
  const auto& binding = file.binding;
  const std::string name(file.cell(record, binding.force));
  if (!file.all.forces.knows(name) && is_total_name(name)) return read_total_row(file, record, name);
  ++file.info.rows;
  const auto force = read_force(file, record);
  if (!force) return;
  file.forces.push_back(*force);
  file.row_counts.assign(binding.slots.size(), Count());
  bool whole = true;
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
      report_twice(file, record, column, fmt::format("{} {}", printable(channel), label(slot.period)), earlier->origin);
      return;
    }
    file.tell(record, key, *count);
  }
  if (whole && !binding.stated.empty()) check_stated(file, record, name);
}

void finish_wide(FileReading& file) {
  if (file.forces.empty()) return;  // reported: nothing could be the parts of a total
  const auto checked = check_totals(file.total_rows, file.forces, file.binding.slots, file.all.counts, file.all);
  file.info.stated_checked += checked.confirmed;
  file.info.stated_unchecked += checked.unchecked;
  if (!file.total_rows.empty() && file.info.layout == "wide") file.info.layout = "published";
}

}  // namespace reach
