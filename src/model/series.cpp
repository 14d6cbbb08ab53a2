#include <reach/series.hpp>

#include <algorithm>

namespace reach {

Barrier Barriers::between(std::size_t channel, std::size_t from, std::size_t to) const {
  if (from == to) return Barrier::none;
  if (uneven) return Barrier::uneven_periods;
  if (channel >= breaks.size()) return Barrier::none;
  const auto [first, last] = std::minmax(from, to);
  const auto parts = [first = first, last = last](std::size_t begin) { return first < begin && begin <= last; };
  return std::ranges::any_of(breaks[channel], parts) ? Barrier::break_in_series : Barrier::none;
}

std::size_t Barriers::base_of(std::size_t channel, std::size_t period) const {
  std::size_t base = 0;
  if (channel >= breaks.size()) return base;
  for (const std::size_t begin : breaks[channel]) {
    if (begin <= period) base = begin;
  }
  return base;
}

}  // namespace reach
