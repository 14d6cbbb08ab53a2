#include "load/people.hpp"

#include <algorithm>
#include <array>

namespace reach {
namespace {

/// The unions that a cell is part of, by number.
using Wholes = std::array<std::uint32_t, 5>;

std::array<Key, 5> wholes_of(const Key& cell, std::uint32_t region) {
  const std::uint32_t row = region_row(region);
  return {{{cell.force, kAll, cell.period},
           {row, cell.channel, cell.period},
           {row, kAll, cell.period},
           {kAll, cell.channel, cell.period},
           {kAll, kAll, cell.period}}};
}

/// The work of one count.
class Counting {
 public:
  Counting(std::span<const Key> cells, std::span<const std::uint32_t> region_of)
      : cells_(cells), numbers_(cells.size()) {
    for (const Key& cell : cells) {
      auto& wholes = wholes_of_.emplace_back();
      const auto keys = wholes_of(cell, region_of[cell.force]);
      for (std::size_t at = 0; at < keys.size(); ++at) {
        wholes[at] = unions_.of(keys[at]);
        parts_.resize(unions_.keys().size());
        ++parts_[wholes[at]];
      }
    }
    united_.resize(parts_.size());
  }

  /// Counts one id, once in each of its cells and once in each of their unions.
  void add(std::span<const std::uint64_t> pairs) {
    met_.clear();
    for (const std::uint64_t pair : pairs) {
      const auto cell = static_cast<std::uint32_t>(pair);
      ++numbers_[cell];
      met_.insert(met_.end(), wholes_of_[cell].begin(), wholes_of_[cell].end());
    }
    std::ranges::sort(met_);
    met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
    for (const std::uint32_t whole : met_) ++united_[whole];
  }

  [[nodiscard]] PeopleCounts result(std::span<const std::uint32_t> region_of, std::size_t channels) const {
    std::vector<std::size_t> forces;  // by region
    for (const std::uint32_t region : region_of) {
      if (region >= forces.size()) forces.resize(region + 1);
      ++forces[region];
    }
    const auto forces_in = [&](std::uint32_t row) {
      if (row == kAll) return region_of.size();
      return row < kRegionRows ? 1 : forces[row - kRegionRows];
    };
    PeopleCounts counts;
    for (std::size_t at = 0; at < cells_.size(); ++at) counts.counts.insert(cells_[at], Count(numbers_[at]), {});
    for (std::size_t at = 0; at < united_.size(); ++at) {
      const Key& whole = unions_.keys()[at];
      const bool complete = parts_[at] == forces_in(whole.force) * (whole.channel == kAll ? channels : 1);
      counts.unions.insert(whole, complete ? Count(united_[at]) : Count(), {});
    }
    return counts;
  }

 private:
  std::span<const Key> cells_;
  Numbering unions_;
  std::vector<Wholes> wholes_of_;      ///< by cell
  std::vector<std::int64_t> numbers_;  ///< by cell
  std::vector<std::int64_t> united_;   ///< by union
  std::vector<std::size_t> parts_;     ///< by union: how many cells it has
  std::vector<std::uint32_t> met_;     ///< of the id at hand
};

}  // namespace

std::uint32_t Numbering::of(const Key& key) {
  const auto next = static_cast<std::uint32_t>(keys_.size());
  if (const auto* known = numbers_.insert(key, Count(next), {}))
    return static_cast<std::uint32_t>(known->count.value());
  keys_.push_back(key);
  return next;
}

bool People::add(const Key& cell, std::string_view id) {
  const std::uint64_t number = ids_.add(id);
  if (number == 0) return false;
  const std::uint64_t pair = number << 32 | cells_.of(cell);
  pairs_.slot(
      mixed(pair), [=](std::uint64_t other) { return other == pair; }, mixed) = pair;
  return true;
}

PeopleCounts People::count(std::span<const std::uint32_t> region_of, std::size_t channels) {
  ids_ = Ids();  // their numbers say enough: room for the pairs in order
  std::vector<std::uint64_t> pairs = pairs_.take();
  std::ranges::sort(pairs);
  Counting counting(cells_.keys(), region_of);
  const auto id = [](std::uint64_t pair) { return pair >> 32; };
  for (auto first = pairs.begin(); first != pairs.end();) {
    const auto next = std::find_if(first, pairs.end(), [&](std::uint64_t pair) { return id(pair) != id(*first); });
    counting.add({first, next});
    first = next;
  }
  return counting.result(region_of, channels);
}

}  // namespace reach
