#include "explain/sources.hpp"

#include <algorithm>
#include <utility>

namespace reach::explain {
namespace {

using Location = std::pair<std::uint32_t, std::uint64_t>;  // input and line

std::vector<Location> in_order(const std::vector<Origin>& rows) {
  std::vector<Location> places;
  places.reserve(rows.size());
  for (const Origin row : rows) places.emplace_back(row.input, row.line);
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

void widen(Sources& sources, Period first, Period last) {
  sources.first = std::min(sources.first.value_or(first), first);
  sources.last = std::max(sources.last.value_or(last), last);
}

}  // namespace

void Sources::add(Origin row, std::optional<Period> date) {
  rows.push_back(row);
  if (date) widen(*this, *date, *date);
}

void Sources::merge(const Sources& other) {
  rows.insert(rows.end(), other.rows.begin(), other.rows.end());
  if (other.first) widen(*this, *other.first, *other.last);
}

SourceLines Sources::lines() const {
  SourceLines lines;
  for (const auto& [input, line] : in_order(rows)) {
    ++lines.rows;
    if (lines.files.empty() || lines.files.back().input != input) lines.files.push_back({input, {}});
    auto& ranges = lines.files.back().ranges;
    if (!ranges.empty() && ranges.back().second + 1 == line) {
      ranges.back().second = line;
    } else {
      ranges.emplace_back(line, line);
    }
  }
  return lines;
}

void Provenance::take(const Seen& seen) {
  by_key_[{seen.key.force, seen.key.channel, seen.key.period}].add(seen.origin, seen.date);
}

Sources Provenance::of(const Key& key) const {
  const auto found = by_key_.find({key.force, key.channel, key.period});
  return found == by_key_.end() ? Sources() : found->second;
}

}  // namespace reach::explain
