#include "aggregate/markers.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace reach {
namespace {

/// In the order of Line::counts.
using LineMarkers = std::vector<Markers>;

bool any(const LineMarkers& markers) {
  return std::ranges::any_of(markers, [](Markers each) { return !each.none(); });
}

std::optional<std::size_t> position_of(const Summary& summary, Period period) {
  const auto found = std::ranges::find(summary.periods, period);
  return found == summary.periods.end() ? std::nullopt
                                        : std::optional(static_cast<std::size_t>(found - summary.periods.begin()));
}

/// The markers of rows, by RowId.
class RowMarkers {
 public:
  RowMarkers(const Summary& summary, const Dataset& dataset)
      : channels_(summary.channels.size()), everywhere_((channels_ + 1) * summary.periods.size()) {
    for (std::size_t at = 0; at < everywhere_.size(); ++at)
      everywhere_[at] = dataset.marked.of(summary.periods[at % summary.periods.size()]);
  }

  /// Adds the markers of a count to its row. `channel`: the number of channels for a total.
  void add(RowId row, std::size_t channel, std::size_t period, Markers markers) {
    const std::size_t periods = everywhere_.size() / (channels_ + 1);
    LineMarkers& own = rows_.try_emplace(row.number(), everywhere_).first->second;
    own[channels_ * periods + period] |= markers;
    if (channel < channels_) own[channel * periods + period] |= markers;
  }

  /// Of rows without markers of their own.
  [[nodiscard]] const LineMarkers& everywhere() const { return everywhere_; }
  [[nodiscard]] const std::map<std::uint32_t, LineMarkers>& rows() const { return rows_; }

 private:
  std::size_t channels_;
  LineMarkers everywhere_;
  std::map<std::uint32_t, LineMarkers> rows_;
};

/// The markers of each row that has some, with those of its parts.
RowMarkers row_markers(const Summary& summary, const Dataset& dataset, const std::vector<bool>& shown) {
  RowMarkers rows(summary, dataset);
  std::set<std::string_view> left_out;
  if (summary.like_for_like)
    left_out.insert(summary.like_for_like->left_out.begin(), summary.like_for_like->left_out.end());
  dataset.marked.each([&](const Key& key, Markers markers) {
    const auto period = position_of(summary, key.period);
    if (!period || key.force >= dataset.forces.size()) return;
    const Force& force = dataset.forces[key.force];
    if (!shown[force.region]) return;
    rows.add(RowId(key.force), key.channel, *period, markers);
    if (left_out.contains(force.name)) return;
    rows.add(RowId::region(force.region), key.channel, *period, markers);
    rows.add(RowId::all(), key.channel, *period, markers);
  });
  return rows;
}

using MarkersByName = std::map<std::string_view, const Markers*>;

/// Gives a line the markers of its name, or those of all lines.
void mark(Line& line, const MarkersByName& names, const Markers* otherwise) {
  const auto found = names.find(line.name);
  line.markers = found == names.end() ? otherwise : found->second;
}

/// The counts of one marker, in one period.
class PeriodMarks {
 public:
  explicit PeriodMarks(std::size_t channels) : marked_(channels), known_(channels) {}

  void meet(std::size_t channel, const std::string& force, bool is_marked) {
    ++known_[channel];
    if (is_marked) marked_[channel].push_back(&force);
  }

  /// In the fewest words: the whole period; else each channel with several counts, all marked; else single counts.
  void add_to(std::vector<MarkedPart>& parts, std::size_t period) const {
    std::vector<std::size_t> channels;
    for (std::size_t channel = 0; channel < marked_.size(); ++channel) {
      if (known_[channel] > 0) channels.push_back(channel);
    }
    if (std::ranges::all_of(channels, [this](std::size_t channel) { return is_whole(channel); }) && !channels.empty())
      return parts.push_back({"", marked_.size(), period});
    for (const std::size_t channel : channels) {
      if (is_whole(channel)) {
        parts.push_back({"", channel, period});
        continue;
      }
      for (const std::string* force : marked_[channel]) parts.push_back({*force, channel, period});
    }
  }

 private:
  [[nodiscard]] bool is_whole(std::size_t channel) const {
    return known_[channel] > 1 && marked_[channel].size() == known_[channel];
  }

  std::vector<std::vector<const std::string*>> marked_;  ///< by channel: the forces
  std::vector<std::size_t> known_;                       ///< by channel: how many counts there are
};

/// The parts of a report that have a marker, from the earliest period on.
std::vector<MarkedPart> parts_with(Marker marker, const Summary& summary, const Dataset& dataset,
                                   const std::vector<bool>& shown) {
  std::vector<MarkedPart> parts;
  for (std::size_t at = 0; at < summary.periods.size(); ++at) {
    const Period period = summary.periods[at];
    if (dataset.marked.of(period).has(marker)) {
      parts.push_back({"", dataset.channels.size(), at});
      continue;
    }
    PeriodMarks marks(dataset.channels.size());
    for (std::uint32_t force = 0; force < dataset.forces.size(); ++force) {
      if (!shown[dataset.forces[force].region]) continue;
      for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
        const Key key{force, channel, period};
        const Tally::Cell* const cell = dataset.tally.find(key);
        if (cell == nullptr || cell->count.is_missing()) continue;
        const bool by_header = marker == Marker::break_in_series && dataset.breaks.contains({channel, period});
        marks.meet(channel, dataset.forces[force].name, !by_header && dataset.marked.of(key).has(marker));
      }
    }
    marks.add_to(parts, at);
  }
  return parts;
}

Markers all_markers(const Summary& summary, const Dataset& dataset) {
  Markers all;
  for (const Period period : summary.periods) all |= dataset.marked.of(period);
  dataset.marked.each([&](const Key&, Markers markers) { all |= markers; });
  return all;
}

}  // namespace

void mark_lines(Summary& summary, const Dataset& dataset, const std::vector<bool>& shown) {
  if (dataset.marked.empty()) return;
  const RowMarkers rows = row_markers(summary, dataset, shown);
  const bool are_all = any(rows.everywhere());
  if (!are_all && rows.rows().empty()) return;
  auto table = std::make_shared<std::vector<LineMarkers>>();
  table->push_back(rows.everywhere());
  const Markers* const otherwise = are_all ? table->front().data() : nullptr;
  MarkersByName forces, regions;
  summary.overall.markers = otherwise;
  for (const auto& [number, markers] : rows.rows()) {
    table->push_back(markers);
    const RowId row(number);
    const Markers* const own = table->back().data();
    if (row.is_force()) forces.emplace(dataset.forces[number].name, own);
    if (row.is_region()) regions.emplace(dataset.regions[row.region_id()], own);
    if (row.is_all()) summary.overall.markers = own;
  }
  for (RegionBlock& block : summary.regions) {
    mark(block.figures, regions, otherwise);
    for (Line& force : block.forces) mark(force, forces, otherwise);
  }
  summary.markers = std::move(table);
}

std::vector<MarkerOrigin> marker_origins(const Summary& summary, const Dataset& dataset,
                                         const std::vector<bool>& shown) {
  constexpr std::size_t kNamed = 4;
  std::vector<MarkerOrigin> origins;
  all_markers(summary, dataset).each([&](Marker marker) {
    std::vector<MarkedPart> parts = parts_with(marker, summary, dataset, shown);
    if (parts.empty()) return;
    const std::size_t others = parts.size() - std::min(parts.size(), kNamed);
    parts.resize(parts.size() - others);
    origins.push_back({marker, std::move(parts), others});
  });
  return origins;
}

}  // namespace reach
