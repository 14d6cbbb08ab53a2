#include "report/figures/column_notes.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "report/figures/cell.hpp"
#include "report/figures/columns.hpp"
#include "report/figures/figures.hpp"
#include "report/figures/rate_figures.hpp"
#include "report/figures/rounding.hpp"
#include "report/figures/shown.hpp"
#include "text/listed.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kMostNamed = 3;

/// What the lines of a report cover: several regions, or forces.
struct Extent {
  bool regions = false;
  bool forces = false;
  std::string whole;  ///< `all regions`, or `the regions shown`
  [[nodiscard]] bool both() const { return regions && forces; }
};

Extent extent_of(const Summary& summary) {
  Extent extent;
  extent.regions = summary.regions.size() > 1;
  extent.forces = std::ranges::any_of(summary.regions, [](const RegionBlock& block) { return !block.forces.empty(); });
  extent.whole = summary.overall.name == kRegionsShown ? "the regions shown" : "all regions";
  return extent;
}

/// Collects notes where printed parts do not add up to the printed whole; if a figure is missing there is no sum to
/// check.
class Rounding {
 public:
  /// `whole`: the printed figure that the parts should add up to.
  Rounding(const FigureKind& parts, const FigureKind& whole, std::string_view what, const Summary& summary)
      : parts_(parts), whole_(whole), what_(what), summary_(summary), several_(summary.regions.size() > 1) {}

  std::vector<std::string> notes() {
    if (summary_.hidden_forces > 0) return {};  // the parts shown are not all
    for (const RegionBlock& block : summary_.regions) {
      add(block.figures, block.forces, [](const Line& force) -> const Line& { return force; });
    }
    const auto figures = [](const RegionBlock& block) -> const Line& { return block.figures; };
    if (several_) add(summary_.overall, summary_.regions, figures);
    if (unnamed_ > 0) notes_.push_back(fmt::format("{}: owing to rounding, {} more do not add up.", what_, unnamed_));
    return std::move(notes_);
  }

 private:
  template <typename Parts, typename LineOf>
  void add(const Line& whole, const Parts& parts, LineOf line_of) {
    const FigureValue printed = whole_.value({whole.total(), {&whole, &whole}, summary_});
    if (std::holds_alternative<NoFigure>(printed)) return;
    std::vector<Decimal> figures;
    for (const auto& part : parts) {
      const Line& line = line_of(part);
      if (line.left_out) continue;
      const FigureValue each = parts_.value({line.total(), {&line, &whole}, summary_});
      if (std::holds_alternative<NoFigure>(each)) return;
      figures.push_back(std::get<Decimal>(each));
    }
    const std::string what = several_ ? fmt::format("{}, {}", what_, whole.name) : std::string(what_);
    const auto note = rounding_note(figures, std::get<Decimal>(printed), what);
    if (note && notes_.size() < kMostNamed) {
      notes_.push_back(*note + '.');
    } else if (note) {
      ++unnamed_;
    }
  }

  const FigureKind& parts_;
  const FigureKind& whole_;
  std::string_view what_;
  const Summary& summary_;
  bool several_;
  std::vector<std::string> notes_;
  std::size_t unnamed_ = 0;
};

}  // namespace

std::vector<std::string> share_notes(const Summary& summary, const FigureKind& kind) {
  std::vector<std::string> notes;
  const Extent extent = extent_of(summary);
  const std::string period = period_label(summary.comparison());
  notes.push_back(
      extent.both() ? fmt::format("Share: of the region's total in {}; a region's, of {}.", period, extent.whole)
                    : fmt::format("Share: of the total{} in {}.", extent.regions ? " of " + extent.whole : "", period));
  if (summary.distinct) {
    notes.emplace_back("Shares may add up to more than 100%: one person may be counted in several parts.");
    return notes;
  }
  std::ranges::move(Rounding(kind, kind, "Shares", summary).notes(), std::back_inserter(notes));
  return notes;
}

std::vector<std::string> contribution_notes(const Summary& summary, const FigureKind& kind) {
  std::vector<std::string> notes;
  const Extent extent = extent_of(summary);
  notes.push_back(extent.both() ? fmt::format("Contribution: to the region's increase, in percentage points ({}); a "
                                              "region's, to that of {}.",
                                              kPoints, extent.whole)
                                : fmt::format("Contribution: to the increase of {}, in percentage points ({}).",
                                              extent.regions ? extent.whole : "the total", kPoints));
  const FigureKind& whole = kind_of(Figure::increase);
  std::ranges::move(Rounding(kind, whole, "Contributions", summary).notes(), std::back_inserter(notes));
  return notes;
}

std::vector<std::string> annual_notes(const Summary& summary, const FigureKind&) {
  const auto years = years_apart(summary.baseline(), summary.comparison());
  if (!years) return {};  // the symbol explains it
  if (*years == 1) return {"Annual: over one year, so it is the increase."};
  return {fmt::format("Annual: the increase a year, compound over {} years.", *years)};
}

std::vector<std::string> step_notes(const Summary&, const FigureKind&) {
  return {"Step: the increase on the period before."};
}

std::vector<std::string> year_on_year_notes(const Summary& summary, const FigureKind& kind) {
  if (spoken_name(kind, summary) == "year on year") return {};  // the heading says it
  return {"On a year before: the increase on the same period one year before."};
}

std::vector<std::string> index_notes(const Summary& summary, const FigureKind&) {
  return {"Index: " + index_bases(summary, summary.channels.size(), "=") + '.'};
}

std::string index_bases(const Summary& summary, std::size_t channel, std::string_view is) {
  std::string text = fmt::format("{} {} 100", period_label(summary.baseline()), is);
  const Series series = summary.overall.figures(channel);
  for (std::size_t at = 1; at < series.size(); ++at) {
    if (series.base_of(at) != at) continue;
    text += fmt::format("; after the break, {} {} 100", period_label(summary.periods[at]), is);
  }
  return text;
}

std::string channels_note(const Summary& summary) {
  const std::size_t channels = shown_channels(summary).size();
  if (channels == 0 || channels == summary.channels.size()) return {};
  std::vector<std::string> names;
  for (const Column& column : figure_columns(summary, GroupBy::channel, false)) {
    const bool of_total = column.channel == summary.channels.size();
    if (of_total && (names.empty() || names.back() != column.name)) names.push_back(column.name);
  }
  if (names.empty()) return {};
  return capitalised(listed(names, " and ") + ": over all channels, " +
                     listed(summary.labels.empty() ? summary.channels : summary.labels, " and ") + '.');
}

std::vector<std::string> column_notes(const Summary& summary) {
  std::vector<std::string> notes;
  for (const FigureKind& kind : figure_kinds()) {
    if (kind.notes == nullptr || !is_chosen(summary, kind.figure)) continue;
    std::ranges::move(kind.notes(summary, kind), std::back_inserter(notes));
  }
  std::ranges::move(rate_notes(summary), std::back_inserter(notes));
  return notes;
}

}  // namespace reach::report
