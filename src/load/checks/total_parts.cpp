#include "load/checks/total_parts.hpp"

namespace reach {

const SlotSums& TotalParts::everything() {
  if (everything_.counts.empty()) everything_ = sums(forces_);
  return everything_;
}

const SlotSums* TotalParts::region(std::string_view name) {
  const auto* id = all_.regions.find(name);
  if (id == nullptr) return nullptr;
  if (members_.empty()) {
    for (const auto force : forces_) members_[all_.region(force)].push_back(force);
  }
  const auto members = members_.find(*id);
  if (members == members_.end()) return nullptr;
  auto& values = by_region_[*id];
  if (values.counts.empty()) values = sums(members->second);
  return &values;
}

SlotSums TotalParts::sums(std::span<const std::uint32_t> forces) const {
  SlotSums values;
  values.parts = forces.size();
  values.is_exact.assign(slots_.size(), false);
  const auto rounding = static_cast<std::int64_t>(all_.options.rounded_totals);
  std::vector<Sum> sums(slots_.size());
  for (const auto force : forces) {
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
      const Count count = count_at(tally_, force, slots_[slot]);
      sums[slot].add(count);
      if (rounding > 0 && !count.is_missing() && count.value() % rounding != 0) values.is_exact[slot] = true;
    }
  }
  for (const auto& sum : sums) values.counts.push_back(sum.result().value_or(Count()));
  return values;
}

SlotSums TotalParts::of_positions(std::span<const std::size_t> positions) const {
  std::vector<std::uint32_t> forces;
  for (const std::size_t at : positions) forces.push_back(forces_[at]);
  return sums(forces);
}

}  // namespace reach
