#include "report/chart/lines.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include <reach/derived.hpp>

#include "report/finding.hpp"
#include "report/notes.hpp"
#include "report/symbols.hpp"
#include "text/grouped.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr int kIndexDecimals = 6;                // of an index on the scale
constexpr std::size_t kAllStrong = 8, kTop = 5;  // with more lines than these, only the largest are in ink

class LineChartBuilder {
 public:
  LineChartBuilder(const Summary& summary, const ChartStyle& style)
      : summary_(summary), style_(style), channel_(style.channel.value_or(summary.channels.size())) {}

  LineChart finish();

 private:
  ChartLine line_of(const Line& line, bool is_force);
  LinePoint point_of(Series series, std::size_t at);
  [[nodiscard]] bool breaks(const Line& line, std::size_t at) const;
  void highlight(std::vector<ChartLine>& lines) const;
  void measure(LinePanel& panel) const;

  const Summary& summary_;
  const ChartStyle& style_;
  std::size_t channel_;
  Symbols symbols_;
};

LinePoint LineChartBuilder::point_of(Series series, std::size_t at) {
  if (!style_.from_index) {
    symbols_.use(series[at]);
    if (series[at].is_missing()) return {std::nullopt, std::string(to_text(series[at].symbol()))};
    return {series[at].value(), grouped(series[at].value())};
  }
  const ExactPercentage index = index_of(series.change(series.base_of(at), at));
  symbols_.use(rounded(index, 0));
  if (const auto* none = std::get_if<NoFigure>(&index)) return {std::nullopt, std::string(to_text(none->symbol))};
  const auto ratio = std::get<Ratio>(index);
  return {ratio.rounded(kIndexDecimals).digits, grouped(to_text(ratio.rounded(summary_.decimals)))};
}

/// Whether a count that the figure includes is marked as a break in its series.
bool LineChartBuilder::breaks(const Line& line, std::size_t at) const {
  const auto is_marked = [&](std::size_t channel) {
    return summary_.markers_of(line.name, channel, at).has(Marker::break_in_series);
  };
  if (channel_ < summary_.channels.size()) return is_marked(channel_);
  for (std::size_t channel = 0; channel < summary_.channels.size(); ++channel) {
    if (is_marked(channel)) return true;
  }
  return false;
}

ChartLine LineChartBuilder::line_of(const Line& line, bool is_force) {
  ChartLine drawn;
  drawn.name = line.name;
  const Series series = line.figures(channel_);
  for (std::size_t at = 0; at < series.size(); ++at) {
    drawn.points.push_back(point_of(series, at));
    drawn.points.back().breaks = is_force && !summary_.markers.empty() && breaks(line, at);
  }
  return drawn;
}

/// Puts lines into ink: those that are named, the largest that are asked for; if nothing is asked for, all of a few
/// lines, or else the largest.
void LineChartBuilder::highlight(std::vector<ChartLine>& lines) const {
  std::size_t top = style_.highlight_top;
  if (style_.highlight.empty() && top == 0) top = lines.size() <= kAllStrong ? lines.size() : kTop;
  std::vector<ChartLine*> largest;
  for (ChartLine& line : lines) {
    largest.push_back(&line);
    const std::string name = fold_name(line.name);
    line.strong = std::ranges::any_of(style_.highlight, [&](const auto& each) { return fold_name(each) == name; });
  }
  std::ranges::stable_sort(largest, std::ranges::greater(),
                           [](const ChartLine* line) { return line->points.back().value.value_or(-1); });
  for (std::size_t at = 0; at < std::min(top, largest.size()); ++at) largest[at]->strong = true;
}

/// From zero; an index from its least value, since its zero says nothing.
void LineChartBuilder::measure(LinePanel& panel) const {
  bool first = true;
  for (const ChartLine& line : panel.lines) {
    for (const LinePoint& point : line.points) {
      if (!point.value) continue;
      panel.most = first ? *point.value : std::max(panel.most, *point.value);
      if (style_.from_index) panel.least = first ? *point.value : std::min(panel.least, *point.value);
      first = false;
    }
  }
}

LineChart LineChartBuilder::finish() {
  const Line& whole = main_line(summary_);
  LinePanel totals, forces;
  for (const RegionBlock& block : summary_.regions) {
    totals.lines.push_back(line_of(block.figures, false));
    for (const Line& force : block.forces) forces.lines.push_back(line_of(force, true));
  }
  if (summary_.regions.size() > 1) totals.lines.push_back(line_of(summary_.overall, false));
  for (ChartLine& line : totals.lines) line.strong = line.total = true;
  highlight(forces.lines);

  LineChart chart;
  if (style_.from_index) {  // one scale for all
    for (ChartLine& line : forces.lines) totals.lines.push_back(std::move(line));
    chart.panels.push_back(std::move(totals));
  } else {
    const bool both = !forces.lines.empty();
    totals.caption = both ? "Total" : "";
    chart.panels.push_back(std::move(totals));
    forces.caption = "By force";
    if (both) chart.panels.push_back(std::move(forces));
  }
  for (LinePanel& panel : chart.panels) measure(panel);
  chart.scale_decimals = style_.from_index ? kIndexDecimals : 0;
  chart.periods = summary_.periods;
  chart.title = style_.title.empty() ? finding(summary_, whole, channel_) : style_.title;
  const std::string what = counted(summary_, channel_);
  chart.subtitle = style_.from_index
                       ? fmt::format("Number of {}, where {} is 100", what, period_label(summary_.baseline()))
                       : fmt::format("Number of {}", what);
  for (const SymbolNote& note : symbols_.notes(summary_))
    chart.notes.push_back("Gap: " + std::string(to_text(note.symbol)) + ' ' + note.text);
  chart.notes.insert(chart.notes.end(), summary_.notes.begin(), summary_.notes.end());
  chart.source = source_note(summary_);
  return chart;
}

}  // namespace

LineChart make_line_chart(const Summary& summary, const ChartStyle& style) {
  return LineChartBuilder(summary, style).finish();
}

std::string end_of(const ChartLine& line) { return line.name + ' ' + line.points.back().text; }

std::string tick_text(const LineChart& chart, Int128 value) {
  for (int decimals = chart.scale_decimals; decimals > 0; --decimals) value /= 10;
  return grouped(to_text(Decimal{value, 0}));
}

std::string in_words(const LineChart& chart, const ChartLine& line) {
  std::string words = line.name + ':';
  for (std::size_t at = 0; at < line.points.size(); ++at) {
    words += fmt::format("{} {} {}", at == 0 ? "" : ",", period_label(chart.periods[at]), line.points[at].text);
  }
  return words;
}

}  // namespace reach::report
