#include "aggregate/gaps.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/core.h>

#include "text/listed.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostNotes = 3;
constexpr std::int32_t kMostNamed = 4;

/// `2015`, `2015 and 2016`, `2011 to 2016`: what is between two neighbours, at this distance from each other.
std::string between(Period from, Period to, std::int32_t distance) {
  const auto label = [&](std::int32_t index) { return period_label({from.kind, index}); };
  const std::int32_t first = from.index + distance, last = to.index - distance;
  if ((last - first) / distance >= kMostNamed) return label(first) + " to " + label(last);
  std::vector<std::string> names;
  for (std::int32_t index = first; index <= last; index += distance) names.push_back(label(index));
  return listed(names, " or ");
}

std::string gap_note(Period from, Period to, std::int32_t closest) {
  const std::int32_t gap = to.index - from.index;
  return fmt::format("{} follows {}: there is no {} in the data.", period_label(to), period_label(from),
                     between(from, to, gap % closest == 0 ? closest : 1));
}

}  // namespace

std::vector<std::string> gap_notes(std::span<const Period> periods) {
  const auto gap = [&](std::size_t at) { return periods[at].index - periods[at - 1].index; };
  std::int32_t closest = gap(1);
  for (std::size_t at = 2; at < periods.size(); ++at) closest = std::min(closest, gap(at));
  std::vector<std::string> notes;
  std::size_t more = 0;
  for (std::size_t at = 1; at < periods.size(); ++at) {
    if (gap(at) == closest) continue;
    if (notes.size() < kMostNotes) {
      notes.push_back(gap_note(periods[at - 1], periods[at], closest));
    } else {
      ++more;
    }
  }
  if (more > 0) notes.push_back(fmt::format("There are {} more gaps between periods.", more));
  return notes;
}

}  // namespace reach
