// Checks the total rows of an input, after all its rows are read.
#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "diagnostic/codes/doubtful_totals.hpp"
#include "load/checks/checks.hpp"
#include "load/checks/total_parts.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/join_period.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Adds slots for the parts of totals in dated rows: the channels that have a row on the same day.
void add_slots_of_days(InputReader& file) {
  std::set<Period> days;
  for (const StatedRow& row : file.stated.rows) {
    for (const StatedFigure& figure : row.figures) {
      if (figure.period) days.insert(*figure.period);
    }
  }
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

/// The slots of an input, by channel and by period, to find the parts of totals.
class SlotsByTotal {
 public:
  explicit SlotsByTotal(const InputReader& file) : file_(file) {
    for (std::uint32_t slot = 0; slot < file.slots.size(); ++slot) {
      by_period_[file.slots[slot].period].push_back(slot);
      by_channel_[file.slots[slot].channel].push_back(slot);
      all_.push_back(slot);
    }
  }

  /// The slots of a figure's parts; empty if the input has none.
  [[nodiscard]] std::vector<std::uint32_t> parts_of(const StatedFigure& figure) const {
    if (figure.channel && figure.period) {
      const auto found = file_.slot_index.find({*figure.channel, *figure.period});
      return found == file_.slot_index.end() ? within(figure) : Slots{found->second};
    }
    if (figure.period) {
      Slots slots = found_in(by_period_, *figure.period);
      return slots.empty() ? within(figure) : slots;
    }
    if (figure.channel) return found_in(by_channel_, *figure.channel);
    return all_;
  }

 private:
  using Slots = std::vector<std::uint32_t>;

  /// The slots of shorter periods within the figure's period.
  [[nodiscard]] Slots within(const StatedFigure& figure) const {
    Slots slots;
    for (const std::uint32_t slot : all_) {
      const auto& [channel, period] = file_.slots[slot];
      const bool of_channel = !figure.channel || channel == *figure.channel;
      if (of_channel && period != *figure.period && is_within(period, *figure.period)) slots.push_back(slot);
    }
    return slots;
  }

  template <typename Key>
  static Slots found_in(const std::map<Key, Slots>& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? Slots() : found->second;
  }

  const InputReader& file_;
  std::map<Period, Slots> by_period_;
  std::map<std::uint32_t, Slots> by_channel_;
  Slots all_;
};

/// Warns once per period that has totals over channels but no counts. In dated rows, some days have no counts.
void warn_of_idle_totals(const InputReader& file) {
  std::set<Period> told;
  std::set<Period> counted;
  for (const Slot& slot : file.slots) {
    counted.insert(slot.period);
    for (const PeriodKind year : {PeriodKind::calendar_year, PeriodKind::financial_year}) {
      if (slot.period.kind > year) counted.insert(enclosing(slot.period, year));
    }
  }
  for (const StatedRow& row : file.stated.rows) {
    for (const StatedFigure& figure : row.figures) {
      if (!figure.period || counted.contains(*figure.period) || !told.insert(*figure.period).second) continue;
      file.all.diagnostics.add(
          warning(code::doubtful_total, fmt::format("{} cannot be checked: no row has counts of {}",
                                                    printable(figure.what), period_label(*figure.period)))
              .hint("correct the period of this row, or add the rows that it is the total of")
              .at(figure.place));
    }
  }
}

/// The total row with its figures and, for each, the formulas that it may follow from.
TotalRow total_row(const InputReader& file, const StatedRow& stated, const SlotsByTotal& slots) {
  TotalRow row = stated.row;
  if (file.binding.is_tall()) row.block_end = file.forces.size();
  for (const StatedFigure& figure : stated.figures) {
    std::optional<Decimal> value = figure.value;
    const auto sum = figure.sum.result();
    if (!value && sum && !sum->is_missing()) value = Decimal{sum->value(), 0};
    if (!value) continue;
    std::vector<Formula> formulas = figure.formulas;
    if (formulas.empty()) {
      auto parts = slots.parts_of(figure);
      if (!parts.empty()) formulas.push_back({Role::total, {}, std::move(parts)});
    }
    if (formulas.empty()) {
      ++row.unchecked;
      continue;
    }
    const bool spans = figure.column == kNoColumn && (!figure.channel || !figure.period);
    row.figures.push_back(
        {std::move(formulas), *value, figure.shown, figure.what, figure.place, figure.column, spans, figure.markers});
  }
  return row;
}

std::vector<Count> counts_of(const InputReader& file, std::uint32_t force, const Tally& tally) {
  std::vector<Count> counts;
  for (const auto& slot : file.slots) counts.push_back(count_at(tally, force, slot));
  return counts;
}

void count_checked(InputReader& file, const Checked& checked) {
  file.info.stated_checked += checked.confirmed;
  file.info.stated_unchecked += checked.unchecked;
}

}  // namespace

void check_stated_rows(InputReader& file) {
  if (file.forces.empty()) return;  // already reported: the totals have no possible parts
  file.column_totals.settle(file);
  const bool dated = file.binding.summed == SummedPeriods::all;
  if (dated) add_slots_of_days(file);
  if (file.binding.is_tall() && !dated) warn_of_idle_totals(file);
  const Tally& tally = file.is_summed() ? file.all.days.counts : file.all.counts;
  const SlotsByTotal slots(file);
  settle_channel_totals(
      file, [&](const StatedFigure& figure) { return slots.parts_of(figure); }, tally);
  std::vector<TotalRow> rows;
  std::ranges::stable_sort(file.stated.rows, {}, [](const StatedRow& row) { return row.row.origin.line; });
  for (const StatedRow& stated : file.stated.rows) {
    TotalRow row = total_row(file, stated, slots);
    warn_of_lost_markers(file, row.name, stated.force, row.figures);
    if (!stated.force) {
      rows.push_back(std::move(row));
      continue;
    }
    auto checked = check_row(row.name, row.figures, counts_of(file, *stated.force, tally),
                             file.all.options.rounded_totals, file.all.diagnostics);
    file.all.rounded.add(checked.rounded);
    checked.unchecked += row.unchecked;
    count_checked(file, checked);
    note_unchecked(row.name, checked.unchecked, row.place, file.all.diagnostics);
  }
  assign_named_regions(rows, file.forces, file.slots, tally, file.all);
  count_checked(file, check_totals(rows, file.forces, file.slots, tally, file.all));
  take_totals(file, rows, tally);
  if (!rows.empty() && file.info.layout == "wide") file.info.layout = "published";
}

}  // namespace reach
