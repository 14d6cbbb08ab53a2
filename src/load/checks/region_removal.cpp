// Removes rows that are regions from the counts, and from the order of the forces.
#include <algorithm>

#include "load/checks/region_rows_of_input.hpp"

namespace reach {
namespace {

const Double* second_of(const RegionRowsOfInput& input, std::uint32_t force) {
  const auto found = input.seconds.find(force);
  return found == input.seconds.end() ? nullptr : found->second;
}

/// How many second rows a force has.
std::uint64_t rows_of(const RegionRowsOfInput& input, const Double& second) {
  return input.file.binding.is_tall() ? second.counts.size() : 1;
}

void take_second(const RegionRowsOfInput& input, const Double& second) {
  const bool by_dates = input.file.is_summed();
  put_second(input.file, second);
  if (!input.all.options.on_count) return;
  for (const auto& [slot, count] : second.counts) {
    const Period whole = by_dates ? enclosing(slot.second, input.all.period) : slot.second;
    input.all.options.on_count({{second.force, slot.first, whole},
                                by_dates ? std::optional(slot.second) : std::nullopt,
                                count,
                                second.origin});
  }
}

void remove_counts(const RegionRowsOfInput& input, const std::set<std::uint32_t>& removed) {
  Tally& tally = input.file.is_summed() ? input.all.days.counts : input.all.counts;
  std::vector<Key> keys;
  tally.each([&](const Key& key, const Tally::Cell& cell) {
    if (removed.contains(key.force) && cell.origin.input == input.file.input) keys.push_back(key);
  });
  for (const Key& key : keys) tally.erase(key);
  const bool is_wide = !input.file.binding.is_tall();
  input.file.info.rows -= std::min<std::uint64_t>(input.file.info.rows, is_wide ? removed.size() : keys.size());
}

/// Removes the regions from the order of the forces, and adapts the positions of total rows.
void renumber(const RegionRowsOfInput& input) {
  std::vector<std::uint32_t> forces;
  std::vector<std::size_t> fresh;  // by position: how many forces are above
  std::set<std::uint32_t> seen;
  for (std::uint32_t entry = 0; entry < input.table.entries.size(); ++entry) {
    if (input.table.entries[entry].second == nullptr) fresh.push_back(forces.size());
    const std::uint32_t force = input.table.entries[entry].force;
    if (!input.tree.is_region(entry) && seen.insert(force).second) forces.push_back(force);
  }
  fresh.push_back(forces.size());
  input.file.forces = std::move(forces);
  const auto move = [&](std::size_t& position) { position = fresh[std::min(position, fresh.size() - 1)]; };
  for (StatedRow& stated : input.file.stated.rows) {
    TotalRow& total = stated.row;
    move(total.block_begin);
    move(total.block_end);
    move(total.position);
  }
  for (auto& [name, position] : input.file.stated.names) move(position);
  move(input.file.stated.block_begin);
}

}  // namespace

void remove_region_rows(const RegionRowsOfInput& input) {
  std::set<std::uint32_t> removed;
  std::set<std::uint32_t> seconds;  // forces whose second rows are settled
  for (const std::uint32_t region : input.tree.regions) {
    const Entry& entry = input.table.entries[region];
    input.all.region_rows.rows.try_emplace(entry.force, input.table.origins[region]);
    const Double* second = entry.second != nullptr ? entry.second : second_of(input, entry.force);
    if (second == nullptr) {
      removed.insert(entry.force);
      continue;
    }
    seconds.insert(entry.force);
    input.all.region_rows.forces_too.insert(entry.force);
    input.file.info.rows -= rows_of(input, *second);
    if (entry.second == nullptr) take_second(input, *second);
  }
  remove_counts(input, removed);
  std::erase_if(input.file.doubles.all(), [&](const Double& second) { return seconds.contains(second.force); });
  renumber(input);
}

}  // namespace reach
