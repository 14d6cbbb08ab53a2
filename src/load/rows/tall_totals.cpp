// Totals stated in a tall layout, over forces and over channels: collected row by row, checked at the end.
#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/place.hpp"
#include "load/rows/input_reader.hpp"

namespace reach {
namespace {

using PeriodSlots = std::map<Period, std::vector<std::uint32_t>>;  // the slots of each period

std::optional<Formula> formula_of(const InputReader& file, const TallTotal& total, const PeriodSlots& parts) {
  if (!total.channel) {
    const auto found = parts.find(total.period);
    return found == parts.end() ? std::nullopt : std::optional(Formula{Role::total, {}, found->second});
  }
  const auto found = file.slot_index.find({*total.channel, total.period});
  if (found == file.slot_index.end()) return std::nullopt;
  return Formula{Role::total, {}, {found->second}};
}

std::string what_of(const InputReader& file, const TallTotal& total) {
  const std::string period = " " + period_label(total.period);
  return total.channel ? file.all.channels.all()[*total.channel] + period : "total" + period;
}

/// What stated rows belong to: a total row's name and region, or a force.
using Owner = std::tuple<std::string, std::string, std::optional<std::uint32_t>>;
/// A figure's channel and period. Rows repeated under --sum-over are one figure.
using StatedKey = std::pair<std::optional<std::uint32_t>, Period>;

/// Adds a repeated total of one day or moment: if rows are summed, it is part of the sum; otherwise it is stated twice.
void add_again(InputReader& file, TallTotal& earlier, const TallTotal& again) {
  const auto& form = file.all.date_form;
  if (file.all.options.sum_over.empty() && !(form && form->timed)) {
    Place first = earlier.place;
    first.column = 0;  // the row is enough; a cell of a workbook still has its name
    file.all.diagnostics.add(
        error(code::duplicate_count, fmt::format("{} has {} twice: here and at {}", in_backticks(again.name),
                                                 printable(what_of(file, again)), place_text(first)))
            .hint("keep one of the two rows; a total of some forces is named by their region: `South East "
                  "total`")
            .at(again.place));
    return;
  }
  earlier.sum.add(again.sum.result().value_or(Count()));
  const auto sum = earlier.sum.result();
  if (sum && !sum->is_missing()) earlier.shown = std::to_string(sum->value());
}

std::map<Owner, std::map<StatedKey, TallTotal>> by_owner(InputReader& file) {
  std::map<Owner, std::map<StatedKey, TallTotal>> owners;
  for (const auto& total : file.tall_totals) {
    auto& figures = owners[{total.force ? "" : total.name, total.force ? "" : total.region, total.force}];
    const auto [found, fresh] = figures.try_emplace({total.channel, total.period}, total);
    if (!fresh) add_again(file, found->second, total);
  }
  return owners;
}

/// Adds slots for the parts of totals in dated rows: the channels that have a row on the same day.
void add_slots_of_days(InputReader& file) {
  std::set<Period> days;
  for (const auto& total : file.tall_totals) days.insert(total.period);
  const auto channels = static_cast<std::uint32_t>(file.all.channels.all().size());
  for (const Period day : days) {
    for (std::uint32_t channel = 0; channel < channels; ++channel) {
      const bool any = std::ranges::any_of(file.forces, [&](std::uint32_t force) {
        return file.all.days.counts.find({force, channel, day}) != nullptr;
      });
      if (any) file.add_slot({channel, day});
    }
  }
}

/// Warns once per period that has totals over channels but no counts. In dated rows, some days have no counts.
void warn_of_idle_totals(const InputReader& file, const PeriodSlots& parts) {
  std::set<Period> told;
  for (const TallTotal& total : file.tall_totals) {
    if (parts.contains(total.period) || !told.insert(total.period).second) continue;
    file.all.diagnostics.add(
        warning(code::doubtful_total, fmt::format("{} cannot be checked: no row has counts of {}",
                                                  printable(what_of(file, total)), period_label(total.period)))
            .hint("correct the period of this row, or add the rows that it is the total of")
            .at(total.place));
  }
}

TotalRow row_of(const InputReader& file, const std::map<StatedKey, TallTotal>& figures, const PeriodSlots& parts) {
  TotalRow row;
  const auto& first = figures.begin()->second;
  row.name = first.name;
  row.region = first.region;
  row.place = first.place;
  row.origin = first.origin;
  row.block_end = file.forces.size();
  const auto met = file.total_names.find(row.name);
  row.position = met == file.total_names.end() ? row.block_end : met->second;
  for (const auto& [key, total] : figures) {
    const auto count = total.sum.result();
    if (!count || count->is_missing()) continue;
    const auto formula = formula_of(file, total, parts);
    if (!formula) {
      ++row.unchecked;
      continue;
    }
    row.figures.push_back({{*formula}, {count->value(), 0}, total.shown, what_of(file, total), total.place});
  }
  return row;
}

std::vector<Count> counts_of(const InputReader& file, std::uint32_t force, const Tally& tally) {
  std::vector<Count> counts;
  for (const auto& slot : file.slots) {
    const auto* cell = tally.find({force, slot.channel, slot.period});
    counts.push_back(cell ? cell->count : Count());
  }
  return counts;
}

}  // namespace

void finish_tall(InputReader& file) {
  if (file.forces.empty()) return;  // already reported: the totals have no possible parts
  const bool dated = file.binding.date >= 0;
  if (dated) add_slots_of_days(file);
  PeriodSlots parts;
  for (std::uint32_t slot = 0; slot < file.slots.size(); ++slot) parts[file.slots[slot].period].push_back(slot);
  if (!dated) warn_of_idle_totals(file, parts);
  const Tally& tally = dated ? file.all.days.counts : file.all.counts;
  std::vector<TotalRow> rows;
  for (const auto& [owner, figures] : by_owner(file)) {
    TotalRow row = row_of(file, figures, parts);
    const auto force = std::get<2>(owner);
    if (!force) {
      rows.push_back(std::move(row));
      continue;
    }
    const auto checked = check_row(row.name, row.figures, counts_of(file, *force, tally),
                                   file.all.options.rounded_totals, file.all.diagnostics);
    file.all.rounded.add(checked.rounded);
    const auto unchecked = checked.unchecked + row.unchecked;
    file.info.stated_checked += checked.confirmed;
    file.info.stated_unchecked += unchecked;
    note_unchecked(row.name, unchecked, row.place, file.all.diagnostics);
  }
  assign_named_regions(rows, file.forces, file.slots, tally, file.all);
  const auto checked = check_totals(rows, file.forces, file.slots, tally, file.all);
  file.info.stated_checked += checked.confirmed;
  file.info.stated_unchecked += checked.unchecked;
}

}  // namespace reach
