#include "load/dataset/region_rows_met.hpp"

#include <utility>

namespace reach {

void SeenBuffer::tell(const Dataset& dataset, const std::vector<std::uint32_t>& ids,
                      const std::function<void(const Seen&)>& on_count) const {
  for (Seen seen : all_) {
    if (!ids.empty()) seen.key.force = ids[seen.key.force];
    if (seen.key.force == kNoForce) continue;
    const Tally::Cell* cell = dataset.tally.find(seen.key);
    if (cell == nullptr) continue;
    // If a force and a region have the same name, the data set has the count of the force.
    const bool is_other_row = !seen.date && cell->origin.line != seen.origin.line;
    if (!is_other_row) on_count(seen);
  }
}

std::vector<std::uint32_t> drop_region_rows(Dataset& dataset, const RegionRowsMet& met) {
  std::vector<std::uint32_t> ids;
  std::vector<Force> forces;
  for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
    const bool is_region = met.is_only_region(force);
    ids.push_back(is_region ? kNoForce : static_cast<std::uint32_t>(forces.size()));
    if (!is_region) forces.push_back(std::move(dataset.forces[force]));
  }
  Tally tally;
  dataset.tally.each([&](const Key& key, const Tally::Cell& cell) {
    if (ids[key.force] != kNoForce) tally.insert({ids[key.force], key.channel, key.period}, cell.count, cell.origin);
  });
  dataset.forces = std::move(forces);
  dataset.tally = std::move(tally);
  return ids;
}

}  // namespace reach
