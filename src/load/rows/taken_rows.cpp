#include "load/rows/taken_rows.hpp"

#include <algorithm>

#include "load/rows/input_reader.hpp"
#include "load/words/words.hpp"

namespace reach {
namespace {

/// Under --region-rows, the end of the data shows which rows are forces.
bool are_forces_known(const DatasetBuilder& all) { return all.options.region_rows == RegionRows::none; }

/// The slots of a total of one period; empty if the figure is no such total. The likeliest formula counts.
std::vector<Slot> slots_of_total(const Stated& figure, std::span<const Slot> slots) {
  const auto formula = std::ranges::find(figure.formulas, Role::total, &Formula::what);
  if (formula == figure.formulas.end()) return {};
  std::vector<Slot> found;
  for (const std::uint32_t slot : formula->comparison) found.push_back(slots[slot]);
  const bool one_period =
      std::ranges::all_of(found, [&](const Slot& slot) { return slot.period == found.front().period; });
  return one_period ? found : std::vector<Slot>();
}

void keep(const Stated& figure, std::uint32_t row, std::span<const Slot> slots, std::span<const Count> parts,
          Origin origin, DatasetBuilder& all) {
  const auto count = taken_total(figure.value, parts);
  if (!count) return;
  const std::uint32_t channel = slots.size() == 1 && !RowId(row).is_force() ? slots.front().channel : kAllChannels;
  all.taken.push_back(
      {{row, channel, slots.front().period}, *count, origin, parts.size() / slots.size(), slots.size()});
}

/// The row that a total row covers: a region that it names, or all.
std::optional<std::uint32_t> covered_row(const TotalRow& row, std::size_t forces, const DatasetBuilder& all) {
  for (const std::string& name : {row.region, total_of(row.name)}) {
    const auto* region = name.empty() ? nullptr : all.regions.find(name);
    if (region != nullptr) return RowId::region(*region).number();
  }
  const std::size_t above = row.block_end - row.block_begin;
  return above == 0 || above == forces ? std::optional(RowId::all().number()) : std::nullopt;
}

}  // namespace

void keep_taken(InputReader& file, std::uint32_t force, std::span<const Stated> figures, Origin origin) {
  if (!are_forces_known(file.all) || std::ranges::none_of(file.row_counts, &Count::is_missing)) return;
  std::vector<Slot> columns;
  for (const RowCount& count : file.row.counts) columns.push_back({count.channel.value_or(0), count.period});
  for (const Stated& figure : figures) {
    const std::vector<Slot> slots = slots_of_total(figure, columns);
    if (slots.empty()) continue;
    std::vector<Count> parts;
    for (const std::uint32_t at : std::ranges::find(figure.formulas, Role::total, &Formula::what)->comparison)
      parts.push_back(file.row_counts[at]);
    keep(figure, force, slots, parts, origin, file.all);
  }
}

void keep_taken(const TotalRow& row, std::span<const std::uint32_t> forces, std::span<const Slot> slots,
                const Tally& tally, DatasetBuilder& all) {
  if (!are_forces_known(all)) return;
  const auto covered = covered_row(row, forces.size(), all);
  if (!covered) return;
  const RowId id(*covered);
  for (const Stated& figure : row.figures) {
    const std::vector<Slot> of_figure = slots_of_total(figure, slots);
    if (of_figure.empty()) continue;
    std::vector<Count> parts;
    for (const std::uint32_t force : forces) {
      if (id.is_region() && all.region(force) != id.region_id()) continue;
      for (const Slot& slot : of_figure) {
        const auto* cell = tally.find({force, slot.channel, slot.period});
        parts.push_back(cell ? cell->count : Count());
      }
    }
    if (!parts.empty()) keep(figure, *covered, of_figure, parts, row.origin, all);
  }
}

}  // namespace reach
