// Lines for a terminal that has ASCII only: a sparkline for each, between its first and last figure.
#include <algorithm>
#include <utility>

#include "report/ansi.hpp"
#include "report/chart/lines.hpp"
#include "report/line_break.hpp"
#include "report/sparkline.hpp"
#include "text/minus.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

struct LineWidths {
  std::size_t name = 0, first = 0, last = 0;
};

constexpr std::size_t kLeastName = 8;

/// Breaks names that leave no room for the rest.
LineWidths widths_of(const LineChart& chart, std::size_t width) {
  LineWidths widths;
  for (const LinePanel& panel : chart.panels) {
    for (const ChartLine& line : panel.lines) {
      widths.name = std::max(widths.name, display_width(printable(line.name)));
      widths.first = std::max(widths.first, display_width(line.points.front().text));
      widths.last = std::max(widths.last, display_width(line.points.back().text));
    }
  }
  const std::size_t beside = 2 + widths.first + 1 + chart.periods.size() + 1 + widths.last;
  widths.name = std::min(widths.name, width > beside + kLeastName ? width - beside : kLeastName);
  return widths;
}

void draw_sparkline(std::string& out, const ChartLine& line, const LinePanel& panel, const LineWidths& widths) {
  std::vector<std::optional<Int128>> values;
  for (const LinePoint& point : line.points) values.push_back(point.value);
  const std::vector<std::string> names = lines_of(printable(line.name), widths.name);
  out += isolated(names.front()) + std::string(widths.name - display_width(names.front()) + 2, ' ');
  out += padded_left(line.points.front().text, widths.first) + ' ' + sparkline(values, panel.least, true) + ' ' +
         padded_left(line.points.back().text, widths.last) + '\n';
  for (std::size_t at = 1; at < names.size(); ++at) out += isolated(names[at]) + '\n';
}

}  // namespace

std::string terminal_sparklines(const Summary& summary, const ChartStyle& style) {
  const LineChart chart = make_line_chart(summary, style);
  const LineWidths widths = widths_of(chart, style.width);
  std::string out;
  if (style.colour) out += kBold;
  add_paragraph(out, chart.title, style.width);
  if (style.colour) out += kPlain;
  add_paragraph(out,
                chart.subtitle + ", " + chart.captions.front() + " to " + chart.captions.back() +
                    "; each line to its own largest figure",
                style.width);
  for (const LinePanel& panel : chart.panels) {
    out += '\n';
    for (const ChartLine& line : panel.lines) draw_sparkline(out, line, panel, widths);
  }
  if (!chart.notes.empty() || !chart.source.empty()) out += '\n';
  for (const std::string& note : chart.notes) add_paragraph(out, note, style.width);
  if (!chart.source.empty()) add_paragraph(out, chart.source, style.width);
  return with_hyphens(std::move(out));
}

}  // namespace reach::report
