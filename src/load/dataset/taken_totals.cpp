#include "load/dataset/taken_totals.hpp"

#include <cstdint>
#include <limits>

namespace reach {

std::optional<Count> taken_total(const Decimal& stated, std::span<const Count> parts) {
  if (stated.decimals != 0 || stated.digits > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  bool missing = false;
  Int128 shown = 0;
  for (const Count part : parts) {
    if (part.is_missing() && part.symbol() != Symbol::confidential) return std::nullopt;
    missing = missing || part.is_missing();
    if (!part.is_missing()) shown += part.value();
  }
  if (!missing || stated.digits < shown) return std::nullopt;
  return Count(static_cast<std::int64_t>(stated.digits));
}

Tally taken_totals(std::span<const TakenTotal> totals, const Dataset& dataset) {
  if (totals.empty()) return {};
  std::vector<std::size_t> members(dataset.regions.size());
  for (const Force& force : dataset.forces) ++members[force.region];
  Tally tally;
  std::vector<Key> disputed;
  const auto take = [&](const Key& key, const TakenTotal& total) {
    const auto* earlier = tally.insert(key, total.count, total.origin);
    if (earlier != nullptr && earlier->count != total.count) disputed.push_back(key);
  };
  for (const TakenTotal& total : totals) {
    const RowId row(total.key.force);
    const std::size_t forces = row.is_all() ? dataset.forces.size() : row.is_region() ? members[row.region_id()] : 1;
    const bool whole = total.channels == dataset.channels.size();
    if (total.forces != forces || (total.key.channel == kAllChannels && !whole)) continue;
    take(total.key, total);
    if (whole && total.key.channel != kAllChannels) take({row.number(), kAllChannels, total.key.period}, total);
  }
  for (const Key& key : disputed) tally.erase(key);
  return tally;
}

}  // namespace reach
