#include "report/chart/chart.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include <reach/derived.hpp>

#include "report/figures/figures.hpp"
#include "report/figures/rounding.hpp"
#include "report/finding.hpp"
#include "report/marker_notes.hpp"
#include "report/notes.hpp"
#include "report/symbols.hpp"
#include "report/table.hpp"

namespace reach::report {
namespace {

constexpr int kFineness = 6;  // decimals of the length of a contribution's bar

/// A chart under construction: its channel, and the notes collected so far.
class ChartBuilder {
 public:
  ChartBuilder(const Summary& summary, const ChartStyle& style)
      : summary_(summary),
        channel_(style.channel.value_or(summary.channels.size())),
        contribution_(style.kind == ChartKind::contribution),
        several_(summary.regions.size() > 1),
        only_regions_(std::ranges::all_of(summary.regions, [](const auto& block) { return block.forces.empty(); })) {}

  Chart finish(const ChartStyle& style);

 private:
  void add_lines(std::span<const Line* const> lines, const Line& whole);
  void add_bars(const Line& line);
  void add_contribution(std::string_view name, Series part, Series whole);
  void add_channels(const Line& whole);
  void add_heading(std::string_view name);
  void add(BarGroup group);
  /// `whose`: the region, named if there are several.
  void note_rounding(std::size_t first, const Change& whole, std::string_view whose);
  void use(const Cell& figure);
  void caption_markers();
  void measure();
  [[nodiscard]] Change change(const Line& line) const { return line.figures(channel_).change(); }
  [[nodiscard]] std::string subtitle() const;

  const Summary& summary_;
  std::size_t channel_;
  bool contribution_, several_, only_regions_;
  Chart chart_;
  Symbols symbols_;
  std::vector<std::string> rounding_;
};

void ChartBuilder::use(const Cell& figure) {
  if (const auto* none = std::get_if<NoFigure>(&figure)) symbols_.use(*none);
}

void ChartBuilder::add(BarGroup group) {
  group.scale = chart_.scales.size() - 1;
  chart_.groups.push_back(std::move(group));
}

void ChartBuilder::add_heading(std::string_view name) { add({.label = {name}, .heading = true}); }

void ChartBuilder::add_bars(const Line& line) {
  const Series series = line.figures(channel_);
  const auto bar = [&](std::size_t at) {
    const Count count = series[at];
    return Bar{.caption = period_label(summary_.periods[at]),
               .figure = cell_of(count),
               .length = count.is_missing() ? 0 : count.value(),
               .later = at > 0,
               .markers = series.markers(at)};
  };
  BarGroup group{.label = {line.name}, .bars = {bar(0), bar(series.size() - 1)}};
  group.end = cell_of(series.change().increase(summary_.decimals));
  group.end_markers = kind_of(Figure::increase).markers({series, {&line, &line}, summary_});
  add(std::move(group));
}

void ChartBuilder::add_contribution(std::string_view name, Series part, Series whole) {
  const ExactPercentage exact = contribution(part.change(), whole.change());
  const auto* ratio = std::get_if<Ratio>(&exact);
  Bar bar{.figure = cell_of(rounded(exact, summary_.decimals)), .later = true};
  if (ratio != nullptr) bar.length = ratio->rounded(kFineness).digits;
  bar.markers = part.markers(0, part.size() - 1);
  bar.markers |= whole.markers(0, whole.size() - 1);
  add({.label = {name}, .bars = {std::move(bar)}});
}

void ChartBuilder::note_rounding(std::size_t first, const Change& whole, std::string_view whose) {
  std::vector<Decimal> parts;
  for (std::size_t group = first; group < chart_.groups.size(); ++group) {
    const auto* part = std::get_if<Decimal>(&chart_.groups[group].bars.front().figure);
    if (part == nullptr) return;
    parts.push_back(*part);
  }
  const Percentage increase = whole.increase(summary_.decimals);
  if (const auto* rounded = std::get_if<Decimal>(&increase)) {
    if (auto note = rounding_note(parts, *rounded, several_ ? whose : "")) rounding_.push_back(std::move(*note));
  }
}

void ChartBuilder::add_channels(const Line& whole) {
  if (channel_ < summary_.channels.size() || summary_.channels.size() < 2) return;
  const bool all = summary_.overall.name != kRegionsShown;
  const std::string_view of_all = all ? "All regions, by channel" : "Regions shown, by channel";
  const std::string_view heading = several_ ? of_all : "By channel";
  chart_.scales.emplace_back();
  add_heading(heading);
  const std::size_t first = chart_.groups.size();
  for (std::size_t channel = 0; channel < summary_.channels.size(); ++channel) {
    add_contribution(summary_.label_of(channel), whole.figures(channel), whole.total());
  }
  note_rounding(first, whole.total().change(), heading);
}

void ChartBuilder::add_lines(std::span<const Line* const> lines, const Line& whole) {
  const std::size_t first = chart_.groups.size();
  for (const Line* line : lines) {
    if (!contribution_) {
      add_bars(*line);
    } else if (!line->left_out) {  // it contributes nothing to a total that excludes it
      add_contribution(line->name, line->figures(channel_), whole.figures(channel_));
    }
  }
  const bool are_all = summary_.hidden_forces == 0;
  if (contribution_ && are_all) note_rounding(first, change(whole), whole.name);
}

/// Moves markers that all bars of a period have into its captions, and those of all end figures into their heading.
void ChartBuilder::caption_markers() {
  for (const bool later : {false, true}) {
    const auto of_group = [&](std::size_t at) {
      std::optional<Markers> markers;
      for (const Bar& bar : chart_.groups[at].bars) {
        if (bar.later == later) markers = bar.markers;
      }
      return markers;
    };
    const Markers common = common_markers(chart_.groups.size(), of_group);
    for (BarGroup& group : chart_.groups) {
      for (Bar& bar : group.bars) {
        if (bar.later == later && !bar.caption.empty()) bar.in_caption = common;
      }
    }
  }
  chart_.end_markers = common_markers(chart_.groups.size(), [this](std::size_t at) {
    const BarGroup& group = chart_.groups[at];
    return group.heading ? std::nullopt : std::optional(group.end_markers);
  });
}

void ChartBuilder::measure() {
  for (const BarGroup& group : chart_.groups) {
    for (const Bar& bar : group.bars) {
      use(bar.figure);
      symbols_.use(bar_markers(bar));
      BarScale& scale = chart_.scales[group.scale];
      scale.least = std::min(scale.least, bar.length);
      scale.most = std::max(scale.most, bar.length);
    }
    use(group.end);
    if (!std::holds_alternative<NoFigure>(group.end)) symbols_.use(group.end_markers);
  }
}

std::string ChartBuilder::subtitle() const {
  const bool total = channel_ == summary_.channels.size();
  const std::string what = total ? noun(summary_, channel_) : "the channel " + noun(summary_, channel_);
  if (contribution_) return "What each part adds to the increase in " + what + ", in percentage points";
  const std::string counts = total ? what : noun(summary_, summary_.channels.size()) + " by " + what;
  return "Number of " + counts + (only_regions_ ? ", by region" : ", by force");
}

Chart ChartBuilder::finish(const ChartStyle& style) {
  const Line& whole = main_line(summary_);
  if (only_regions_) {
    std::vector<const Line*> lines;
    for (const RegionBlock& block : summary_.regions) lines.push_back(&block.figures);
    add_lines(lines, whole);
  } else {
    for (const RegionBlock& block : summary_.regions) {
      if (block.forces.empty()) continue;  // none of its forces is to be shown
      if (several_) add_heading(block.figures.name);
      std::vector<const Line*> lines;
      for (const Line& force : block.forces) lines.push_back(&force);
      add_lines(lines, block.figures);
    }
  }
  if (contribution_) add_channels(whole);
  caption_markers();
  measure();

  symbols_.use(whole.figures(channel_));  // of the title
  chart_.title = style.title.empty() ? finding(summary_, whole, channel_) : style.title;
  chart_.subtitle = subtitle();
  if (!contribution_) chart_.end_name = "increase";
  for (const SymbolNote& note : symbols_.notes(summary_)) {
    chart_.notes.push_back(std::string(to_text(note.symbol)) + ' ' + note.text);
  }
  for (std::string& note : marker_notes(summary_, symbols_.markers())) chart_.notes.push_back(std::move(note));
  chart_.notes.insert(chart_.notes.end(), summary_.notes.begin(), summary_.notes.end());
  chart_.notes.insert(chart_.notes.end(), rounding_.begin(), rounding_.end());
  if (chart_.scales.size() > 1) {
    chart_.notes.push_back(std::string(only_regions_ ? "Regions" : "Forces") +
                           " and channels are drawn to scales of their own.");
  }
  chart_.source = source_note(summary_);
  return std::move(chart_);
}

}  // namespace

Chart make_chart(const Summary& summary, const ChartStyle& style) { return ChartBuilder(summary, style).finish(style); }

}  // namespace reach::report
