#include "aggregate/markers.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "text/listed.hpp"

namespace reach {
namespace {

/// The counts that have one marker.
struct MarkedList {
  std::vector<std::string> first;
  std::size_t count = 0;
};

std::string note_of(Marker marker, const MarkedList& list) {
  std::vector<std::string> names = list.first;
  if (list.count > names.size()) names.push_back(fmt::format("{} more", list.count - names.size()));
  return fmt::format("{} {}: {}.", to_text(marker), meaning(marker), listed(names, " and "));
}

}  // namespace

LineMarkers line_markers(const Dataset& dataset, std::span<const Period> periods) {
  LineMarkers lines;
  dataset.marked.each([&](const Key& key, Markers markers) {
    const auto period = std::ranges::find(periods, key.period);
    if (period == periods.end() || key.force >= dataset.forces.size()) return;
    auto& counts = lines[dataset.forces[key.force].name];
    counts.resize(dataset.channels.size() * periods.size());
    counts[key.channel * periods.size() + static_cast<std::size_t>(period - periods.begin())] |= markers;
  });
  return lines;
}

std::vector<std::string> marker_notes(const Summary& summary, const Dataset& dataset, const std::vector<bool>& shown) {
  constexpr std::size_t kNamed = 4;
  std::array<MarkedList, kMarkerKinds> lists;
  dataset.marked.each([&](const Key& key, Markers markers) {
    const bool is_reported = std::ranges::find(summary.periods, key.period) != summary.periods.end();
    if (!is_reported || key.force >= dataset.forces.size() || !shown[dataset.forces[key.force].region]) return;
    markers.each([&](Marker marker) {
      MarkedList& list = lists[static_cast<std::size_t>(marker)];
      if (++list.count > kNamed) return;
      list.first.push_back(fmt::format("{} {} {}", dataset.forces[key.force].name, dataset.channels[key.channel],
                                       period_label(key.period)));
    });
  });
  std::vector<std::string> notes;
  for (unsigned at = 0; at < kMarkerKinds; ++at) {
    if (lists[at].count > 0) notes.push_back(note_of(static_cast<Marker>(at), lists[at]));
  }
  if (!notes.empty()) notes.emplace_back("Totals and changes include marked figures, and are not marked themselves.");
  return notes;
}

}  // namespace reach
