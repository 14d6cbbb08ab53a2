// From a summary and its source rows to the working of one figure.
#include <algorithm>
#include <unordered_map>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>
#include "explain/arithmetic.hpp"
#include "explain/working.hpp"
#include "report/figures/figures.hpp"
#include "report/marker_notes.hpp"

namespace reach::explain {
namespace {

/// The ids of forces by their names.
using ForceIds = std::unordered_map<std::string_view, std::uint32_t, TextHash>;

/// One side of the working: the figures of one period, as sums of their parts down to the counts.
class WorkingSide {
 public:
  WorkingSide(const Dataset& dataset, const Summary& summary, std::size_t channel, const Provenance& provenance,
              const ForceIds& ids, std::size_t period)
      : dataset_(dataset), summary_(summary), channel_(channel), provenance_(provenance), ids_(ids), period_(period) {}

  [[nodiscard]] ExplainedPart overall() const {
    ExplainedPart part = total_of(summary_.overall, RowId::all().number());
    for (const RegionBlock& block : summary_.regions) {
      const bool none = std::ranges::all_of(block.forces, [](const Line& force) { return force.left_out; });
      add(part, region(block), none);
    }
    return part;
  }

  [[nodiscard]] ExplainedPart region(const RegionBlock& block) const {
    const auto region = std::ranges::find(dataset_.regions, block.figures.name) - dataset_.regions.begin();
    ExplainedPart part = total_of(block.figures, RowId::region(static_cast<std::uint32_t>(region)).number());
    for (const Line& line : block.forces) add(part, force(line), line.left_out);
    return part;
  }

  [[nodiscard]] ExplainedPart force(const Line& line) const {
    if (channel_ < summary_.channels.size()) return count(line, channel_);
    ExplainedPart part = total_of(line, ids_.at(line.name));
    for (std::size_t channel = 0; channel < summary_.channels.size(); ++channel) {
      ExplainedPart each = count(line, channel);
      each.name = summary_.channels[channel];
      add(part, std::move(each), false);
    }
    return part;
  }

 private:
  [[nodiscard]] ExplainedPart part_of(const Line& line, std::size_t channel) const {
    const Series counts = line.figures(channel);
    return {line.name, counts[period_], {}, {}, {}, {}, counts.shown_markers(period_)};
  }

  /// The total of a row; if it is a union, with the row that states it, if any.
  [[nodiscard]] ExplainedPart total_of(const Line& line, std::uint32_t row) const {
    ExplainedPart part = part_of(line, channel_);
    const std::uint32_t channel =
        channel_ < summary_.channels.size() ? static_cast<std::uint32_t>(channel_) : kAllChannels;
    const auto* cell = dataset_.unions ? dataset_.unions->find({row, channel, period()}) : nullptr;
    if (cell == nullptr || cell->origin.line == 0) return part;
    part.given = cell->origin;
    part.sources.add(cell->origin, std::nullopt);
    return part;
  }

  [[nodiscard]] Period period() const { return summary_.periods[period_]; }

  [[nodiscard]] ExplainedPart count(const Line& line, std::size_t channel) const {
    ExplainedPart part = part_of(line, channel);
    part.sources = provenance_.of({ids_.at(line.name), static_cast<std::uint32_t>(channel), period()});
    return part;
  }

  static void add(ExplainedPart& whole, ExplainedPart part, bool left_out) {
    if (!left_out) whole.sources.merge(part.sources);
    (left_out ? whole.left_out : whole.parts).push_back(std::move(part));
  }

  const Dataset& dataset_;
  const Summary& summary_;
  std::size_t channel_;
  const Provenance& provenance_;
  const ForceIds& ids_;
  std::size_t period_;
};

/// The region that the row sums up. The row over all shown regions counts as their only region if there is just one.
const RegionBlock* region_of(const Summary& summary, const FigureRow& row) {
  return row.kind == FigureRowKind::overall && summary.regions.size() == 1 ? summary.regions.data() : row.block;
}

std::optional<Mean> mean_of(const Working& working) {
  Mean mean;
  std::vector<Change> changes;
  const auto& before = working.baseline().figure.parts;
  for (std::size_t at = 0; at < before.size(); ++at) {
    const Change change{before[at].count, working.comparison().figure.parts[at].count};
    const auto increase = change.increase(working.decimals);
    if (const auto* figure = std::get_if<Decimal>(&increase)) {
      mean.increases.push_back(*figure);
      changes.push_back(change);
    } else {
      ++mean.without;
    }
  }
  const auto whole = working.change.increase(working.decimals);
  if (changes.size() < 2 || !std::holds_alternative<Decimal>(whole)) return std::nullopt;
  mean.mean = mean_of_increases(changes, working.decimals);
  return mean;
}

/// The markers of the increase, if there is one: those of both counts, and [u] on a small baseline.
Markers increase_markers(const Summary& summary, const Line& line, const Series& counts) {
  const report::FigureKind& increase = report::kind_of(Figure::increase);
  const report::FigureOf of{counts, {&line, &line}, summary};
  return increase.lack(of) ? Markers() : increase.markers(of);
}

/// The notes of the report, those on the markers of these counts, and one that says which region is the only one shown.
std::vector<std::string> notes_of(const Dataset& dataset, const Summary& summary, const FigureRow& row,
                                  std::size_t channel) {
  const Series counts = row.line->figures(channel);
  Markers markers;
  for (std::size_t at = 0; at < counts.size(); ++at) markers |= counts.shown_markers(at);
  markers |= increase_markers(summary, *row.line, counts);
  std::vector<std::string> notes = report::marker_notes(summary, markers);
  notes.insert(notes.end(), summary.notes.begin(), summary.notes.end());
  const bool one_shown = summary.regions.size() == 1 && dataset.regions.size() > 1;
  if (row.kind == FigureRowKind::overall && one_shown) {
    notes.push_back(fmt::format("{}: 1 of the {} in the data.", kRegionsShown, dataset.regions.size()));
  }
  return notes;
}

}  // namespace

std::string increase_text(const Change& change, int decimals) {
  const auto increase = change.increase(decimals);
  if (const auto* none = std::get_if<NoFigure>(&increase)) return std::string(to_text(none->symbol));
  return to_text(std::get<Decimal>(increase)) + '%';
}

Working work_out(const Dataset& dataset, const Summary& summary, const FigureRow& row, std::size_t channel,
                 const Provenance& provenance) {
  const RegionBlock* region = region_of(summary, row);
  ForceIds ids;
  for (std::uint32_t id = 0; id < dataset.forces.size(); ++id) ids.emplace(dataset.forces[id].name, id);
  const auto side = [&](std::size_t period) {
    const WorkingSide of(dataset, summary, channel, provenance, ids, period);
    if (row.kind == FigureRowKind::force) return of.force(*row.line);
    return region != nullptr ? of.region(*region) : of.overall();
  };
  Working working;
  working.row = row.line->name;
  working.kind = row.kind;
  if (row.kind == FigureRowKind::force) working.region = row.block->figures.name;
  working.of_total = channel == summary.channels.size();
  working.united = summary.distinct;
  working.channel = working.of_total ? "total" : summary.channels[channel];
  working.part_noun = row.kind == FigureRowKind::force ? "channel" : region != nullptr ? "force" : "region";
  for (std::size_t at = 0; at < summary.periods.size(); ++at)
    working.periods.push_back({summary.periods[at], side(at)});
  const Series counts = row.line->figures(channel);
  for (std::size_t at = 1; summary.series && at < counts.size(); ++at)
    working.steps.push_back(counts.change(at - 1, at));
  working.change = counts.change();
  working.markers = increase_markers(summary, *row.line, counts);
  working.decimals = summary.decimals;
  working.mean = mean_of(working);
  working.notes = notes_of(dataset, summary, row, channel);
  for (const InputInfo& input : summary.inputs) {
    working.files.push_back(input.path);
    working.names.push_back(path_with_sheet(input));
    working.sheets.push_back(input.sheet);
  }
  return working;
}

}  // namespace reach::explain
