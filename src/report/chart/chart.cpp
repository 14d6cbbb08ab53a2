#include "report/chart/chart.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include <reach/derived.hpp>

#include "report/finding.hpp"
#include "report/notes.hpp"
#include "report/rounding.hpp"
#include "report/symbols.hpp"

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
  void add_contribution(std::string_view name, const Change& part, const Change& whole);
  void add_channels(const Line& whole);
  void add_heading(std::string_view name);
  void add(BarGroup group);
  /// `whose`: the region, named if there are several.
  void note_rounding(std::size_t first, const Change& whole, std::string_view whose);
  void use(const Cell& figure);
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

void ChartBuilder::add_heading(std::string_view name) { add({{name}, true, {}, {}}); }

void ChartBuilder::add_bars(const Line& line) {
  const auto bar = [](Period period, Count count, bool later) {
    return Bar{period_label(period), cell_of(count), count.is_missing() ? 0 : count.value(), later};
  };
  const Change figures = change(line);
  add({{line.name},
       false,
       {bar(summary_.baseline(), figures.baseline, false), bar(summary_.comparison(), figures.comparison, true)},
       cell_of(figures.increase(summary_.decimals))});
}

void ChartBuilder::add_contribution(std::string_view name, const Change& part, const Change& whole) {
  const ExactPercentage exact = contribution(part, whole);
  const auto* ratio = std::get_if<Ratio>(&exact);
  const Int128 length = ratio == nullptr ? 0 : ratio->rounded(kFineness).digits;
  add({{name}, false, {{"", cell_of(rounded(exact, summary_.decimals)), length, true}}, {}});
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
    add_contribution(summary_.label_of(channel), whole.figures(channel).change(), whole.total().change());
  }
  note_rounding(first, whole.total().change(), heading);
}

void ChartBuilder::add_lines(std::span<const Line* const> lines, const Line& whole) {
  const std::size_t first = chart_.groups.size();
  for (const Line* line : lines) {
    if (!contribution_) {
      add_bars(*line);
    } else if (!line->left_out) {  // it contributes nothing to a total that excludes it
      add_contribution(line->name, change(*line), change(whole));
    }
  }
  const bool are_all = summary_.hidden_forces == 0;
  if (contribution_ && are_all) note_rounding(first, change(whole), whole.name);
}

void ChartBuilder::measure() {
  for (const BarGroup& group : chart_.groups) {
    for (const Bar& bar : group.bars) {
      use(bar.figure);
      BarScale& scale = chart_.scales[group.scale];
      scale.least = std::min(scale.least, bar.length);
      scale.most = std::max(scale.most, bar.length);
    }
    use(group.end);
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
  measure();

  chart_.title = style.title.empty() ? finding(summary_, whole, channel_) : style.title;
  chart_.subtitle = subtitle();
  if (!contribution_) chart_.end_name = "increase";
  for (const SymbolNote& note : symbols_.notes(summary_)) {
    chart_.notes.push_back(std::string(to_text(note.symbol)) + ' ' + note.text);
  }
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
