#include "load/sums/head_stack.hpp"

#include <algorithm>

namespace reach {
namespace {

constexpr std::size_t kMostColumns = 16;  ///< by which a run is searched for

}  // namespace

std::vector<std::size_t> HeadStack::depths_for(std::uint32_t row) const {
  std::vector<std::size_t> depths;
  // In one column, further rows may add nothing, so the longest run is tried, too.
  const auto add = [&](const auto& sum_at, Uint128 sum) {
    const auto depth = depth_below(sum_at, sum);
    if (!depth) return;
    std::size_t first = *depth;
    while (first > 0 && sum_at(first - 1) == sum_at(*depth)) --first;
    for (const std::size_t each : {*depth, first}) {
      if (std::ranges::find(depths, each) == depths.end()) depths.push_back(each);
    }
  };
  const auto counts = grid_.row(row);
  Uint128 people = 0;
  for (const Count count : counts) people += people_in(count);
  if (people == 0) return depths;
  add([&](std::size_t depth) { return people_[depth]; }, people);
  std::size_t tried = 0;
  for (std::size_t at = 0; at < counts.size() && tried < kMostColumns; ++at) {
    if (people_in(counts[at]) == 0) continue;
    ++tried;
    add([&](std::size_t depth) { return totals_[depth * counts.size() + at]; }, people_in(counts[at]));
  }
  return depths;
}

}  // namespace reach
