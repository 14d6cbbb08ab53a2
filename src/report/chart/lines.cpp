#include "report/chart/lines.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include <reach/derived.hpp>

#include "report/figures/column_notes.hpp"
#include "report/finding.hpp"
#include "report/marker_notes.hpp"
#include "report/notes.hpp"
#include "report/symbols.hpp"
#include "report/table.hpp"
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
  ChartLine line_of(const Line& line);
  LinePoint point_of(Series series, std::size_t at);
  void caption(LineChart& chart) const;
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
    if (series[at].is_missing())
      return {.figure = std::string(to_text(series[at].symbol())), .markers = series.markers(at)};
    return {.value = series[at].value(), .figure = grouped(series[at].value()), .markers = series.markers(at)};
  }
  const std::size_t base = series.base_of(at);
  const ExactPercentage index = index_of(series.change(base, at));
  symbols_.use(rounded(index, 0));
  if (const auto* none = std::get_if<NoFigure>(&index))
    return {.figure = std::string(to_text(none->symbol)), .markers = series.markers(base, at)};
  const auto ratio = std::get<Ratio>(index);
  return {.value = ratio.rounded(kIndexDecimals).digits,
          .figure = grouped(to_text(ratio.rounded(summary_.decimals))),
          .markers = series.markers(base, at)};
}

ChartLine LineChartBuilder::line_of(const Line& line) {
  ChartLine drawn;
  drawn.name = line.name;
  const Series series = line.figures(channel_);
  for (std::size_t at = 0; at < series.size(); ++at) {
    LinePoint& point = drawn.points.emplace_back(point_of(series, at));
    const Barrier barrier = at == 0 ? Barrier::none : series.change(at - 1, at).barrier;
    point.apart = barrier == Barrier::uneven_periods;
    point.breaks = barrier == Barrier::break_in_series || series.shown_markers(at).has(Marker::break_in_series);
    if (point.value) symbols_.use(point.markers);
  }
  return drawn;
}

/// Captions periods with the markers that all their figures have; other markers follow the figures.
void LineChartBuilder::caption(LineChart& chart) const {
  std::vector<ChartLine*> lines;
  for (LinePanel& panel : chart.panels) {
    for (ChartLine& line : panel.lines) lines.push_back(&line);
  }
  for (std::size_t at = 0; at < summary_.periods.size(); ++at) {
    const Markers common =
        common_markers(lines.size(), [&](std::size_t line) { return std::optional(lines[line]->points[at].markers); });
    for (ChartLine* line : lines) {
      LinePoint& point = line->points[at];
      point.text = point.value ? with_markers(point.figure, point.markers.without(common)) : point.figure;
    }
    chart.captions.push_back(with_markers(period_label(summary_.periods[at]), common));
  }
}

/// Draws lines in ink: those named, and as many of the largest as asked for; by default, all lines if they are few,
/// else the largest.
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

/// Scales begin at zero; that of an index at its least value, because its zero has no meaning.
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
    totals.lines.push_back(line_of(block.figures));
    for (const Line& force : block.forces) forces.lines.push_back(line_of(force));
  }
  if (summary_.regions.size() > 1) totals.lines.push_back(line_of(summary_.overall));
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
  caption(chart);
  chart.title = style_.title.empty() ? finding(summary_, whole, channel_) : style_.title;
  const std::string what = counted(summary_, channel_);
  chart.subtitle = fmt::format("Number of {}", what);
  if (style_.from_index) chart.subtitle += ", where " + index_bases(summary_, channel_, "is");
  for (const SymbolNote& note : symbols_.notes(summary_))
    chart.notes.push_back("Gap: " + std::string(to_text(note.symbol)) + ' ' + note.text);
  for (std::string& note : marker_notes(summary_, symbols_.markers())) chart.notes.push_back(std::move(note));
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
    words += fmt::format("{} {} {}", at == 0 ? "" : ",", chart.captions[at], line.points[at].text);
  }
  return words;
}

}  // namespace reach::report
