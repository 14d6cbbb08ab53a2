// A chart as data: its title, and each figure that it draws.
#include "report/chart/chart.hpp"
#include "report/chart/lines.hpp"
#include "report/renderers.hpp"
#include "text/json.hpp"
#include "text/minus.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

Json texts_json(const std::vector<std::string>& texts) {
  Json json = Json::array();
  for (const std::string& text : texts) json.push_back(json_safe(text));
  return json;
}

/// A bar, with its count where it is one.
Json bar_json(const Bar& bar) {
  Json json = {{"caption", bar.caption}, {"text", with_hyphens(figure_text(bar))}};
  if (const auto* count = std::get_if<std::int64_t>(&bar.figure)) json.append("count", *count);
  if (const Markers own = bar_markers(bar); !own.none()) json.append("markers", texts_json(letters_of(own)));
  return json;
}

/// A point, with its count where the lines are of counts.
Json point_json(const LinePoint& point, int decimals) {
  Json json = {{"text", json_safe(point.figure)}};
  if (point.value && decimals == 0) json.append("count", static_cast<std::int64_t>(*point.value));
  if (point.value && !point.markers.none()) json.append("markers", texts_json(letters_of(point.markers)));
  return json;
}

Json bars_json(const Chart& chart) {
  Json rows = Json::array();
  for (const BarGroup& group : chart.groups) {
    Json row = {{"label", json_safe(group.label.text)}};
    if (!group.heading) {
      Json bars = Json::array();
      for (const Bar& bar : group.bars) bars.push_back(bar_json(bar));
      row.append("bars", std::move(bars));
      if (!chart.end_name.empty()) row.append(chart.end_name, with_hyphens(end_text(chart, group)));
    }
    rows.push_back(std::move(row));
  }
  return {{"schema_version", 1},
          {"title", json_safe(chart.title)},
          {"subtitle", json_safe(chart.subtitle)},
          {"rows", std::move(rows)},
          {"notes", texts_json(chart.notes)}};
}

Json lines_json(const LineChart& chart) {
  Json periods = Json::array();
  for (const Period period : chart.periods) periods.push_back(period_label(period));
  Json lines = Json::array();
  for (const LinePanel& panel : chart.panels) {
    for (const ChartLine& line : panel.lines) {
      Json points = Json::array();
      for (const LinePoint& point : line.points) points.push_back(point_json(point, chart.scale_decimals));
      lines.push_back({{"label", json_safe(line.name)}, {"total", line.total}, {"points", std::move(points)}});
    }
  }
  return {{"schema_version", 1},           {"title", json_safe(chart.title)}, {"subtitle", json_safe(chart.subtitle)},
          {"periods", std::move(periods)}, {"lines", std::move(lines)},       {"notes", texts_json(chart.notes)}};
}

}  // namespace

std::string render_chart_json(const Summary& summary, const ChartStyle& style) {
  Json json = style.kind == ChartKind::lines ? lines_json(make_line_chart(summary, style))
                                             : bars_json(make_chart(summary, style));
  if (!summary.source.empty()) json.append("source", json_safe(summary.source));
  return json.indented() + '\n';
}

}  // namespace reach::report
