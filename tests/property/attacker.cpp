#include "attacker.hpp"

#include <algorithm>

namespace reach::property {

Attacker::Attacker(const Summary& summary, std::size_t period) : period_(period) {
  const std::size_t overall = add_line(summary.overall);
  std::vector<std::size_t> regions;
  for (const RegionBlock& block : summary.regions) {
    regions.push_back(add_line(block.figures));
    std::vector<std::size_t> forces;
    for (const Line& force : block.forces) {
      forces.push_back(add_line(force));
      lines_[force.name] = forces.back();
    }
    add_sums(regions.back(), forces);
  }
  add_sums(overall, regions);
  while (narrow()) {
  }
}

std::size_t Attacker::add_line(const Line& line) {
  const std::size_t first = figures_.size();
  width_ = line.channel_count() + 1;
  SumOf sum{first + line.channel_count(), {}};
  for (std::size_t channel = 0; channel < width_; ++channel) {
    const Count count = line.figures(channel)[period_];
    figures_.push_back(count.is_missing() ? Bounds() : Bounds{count.value(), count.value()});
    if (channel + 1 < width_) sum.parts.push_back(first + channel);
  }
  sums_.push_back(std::move(sum));
  return first;
}

void Attacker::add_sums(std::size_t whole, std::span<const std::size_t> parts) {
  for (std::size_t channel = 0; channel < width_; ++channel) {
    SumOf sum{whole + channel, {}};
    for (const std::size_t part : parts) sum.parts.push_back(part + channel);
    sums_.push_back(std::move(sum));
  }
}

bool Attacker::narrow() {
  bool changed = false;
  for (const SumOf& sum : sums_) {
    std::int64_t least = 0, most = 0;
    for (const std::size_t part : sum.parts) {
      least += figures_[part].least;
      most += figures_[part].most;
    }
    changed = meet(sum.whole, {least, most}) || changed;
    const Bounds whole = figures_[sum.whole];
    for (const std::size_t part : sum.parts) {
      const Bounds own = figures_[part];
      changed = meet(part, {whole.least - (most - own.most), whole.most - (least - own.least)}) || changed;
    }
  }
  return changed;
}

bool Attacker::meet(std::size_t figure, Bounds bounds) {
  Bounds& known = figures_[figure];
  const bool narrower = bounds.least > known.least || bounds.most < known.most;
  known = {std::max(known.least, bounds.least), std::min(known.most, bounds.most)};
  return narrower;
}

}  // namespace reach::property
