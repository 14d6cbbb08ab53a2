#include "load/people/head_count.hpp"

namespace reach {
namespace {

std::array<Key, 5> wholes_of(const Key& cell, std::uint32_t region) {
  const std::uint32_t row = RowId::region(region).number();
  const std::uint32_t all = RowId::all().number();
  return {{{cell.force, kAllChannels, cell.period},
           {row, cell.channel, cell.period},
           {row, kAllChannels, cell.period},
           {all, cell.channel, cell.period},
           {all, kAllChannels, cell.period}}};
}

}  // namespace

UnionTable::UnionTable(std::span<const Key> cells, std::span<const std::uint32_t> region_of)
    : cells_(cells), region_of_(region_of) {
  for (const Key& cell : cells) {
    Wholes& wholes = wholes_of_.emplace_back();
    const auto keys = wholes_of(cell, region_of[cell.force]);
    for (std::size_t at = 0; at < keys.size(); ++at) {
      wholes[at] = unions_.of(keys[at]);
      parts_.resize(unions());
      ++parts_[wholes[at]];
    }
  }
}

PeopleCounts UnionTable::named(std::span<const std::int64_t> cells, std::span<const std::int64_t> unions,
                               std::size_t channels) const {
  std::vector<std::size_t> forces;  // by region
  for (const std::uint32_t region : region_of_) {
    if (region >= forces.size()) forces.resize(region + 1);
    ++forces[region];
  }
  const auto forces_in = [&](std::uint32_t row) {
    if (RowId(row).is_all()) return region_of_.size();
    return RowId(row).is_force() ? 1 : forces[RowId(row).region_id()];
  };
  PeopleCounts counts;
  for (std::size_t at = 0; at < cells.size(); ++at) counts.counts.insert(cells_[at], Count(cells[at]), {});
  for (std::size_t at = 0; at < unions.size(); ++at) {
    const Key& whole = unions_.keys()[at];
    const bool complete = parts_[at] == forces_in(whole.force) * (whole.channel == kAllChannels ? channels : 1);
    counts.unions.insert(whole, complete ? Count(unions[at]) : Count(), {});
  }
  return counts;
}

void HeadCount::add_to(std::vector<std::int64_t>& cells, std::vector<std::int64_t>& unions) const {
  for (std::size_t at = 0; at < cells_.size(); ++at) cells[at] += cells_[at];
  for (std::size_t at = 0; at < unions_.size(); ++at) unions[at] += unions_[at].people;
}

}  // namespace reach
