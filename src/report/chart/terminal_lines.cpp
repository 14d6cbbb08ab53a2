// Lines for the terminal: a sparkline for each, its first and last figure, and the increase.
#include <algorithm>

#include "report/chart/lines.hpp"
#include "report/line_break.hpp"
#include "report/sparkline.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

std::string right(const std::string& text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(used < width ? width - used : 0, ' ') + text;
}

struct LineWidths {
  std::size_t name = 0, first = 0, last = 0;
};

LineWidths widths_of(const LineChart& chart) {
  LineWidths widths;
  for (const LinePanel& panel : chart.panels) {
    for (const ChartLine& line : panel.lines) {
      widths.name = std::max(widths.name, display_width(printable(line.name)));
      widths.first = std::max(widths.first, display_width(line.points.front().text));
      widths.last = std::max(widths.last, display_width(line.points.back().text));
    }
  }
  return widths;
}

void draw_terminal_line(std::string& out, const ChartLine& line, const LinePanel& panel, const LineWidths& widths,
                        bool ascii) {
  std::vector<std::optional<Int128>> values;
  for (const LinePoint& point : line.points) values.push_back(point.value);
  const std::string name = printable(line.name);
  out += isolated(name) + std::string(widths.name - display_width(name) + 2, ' ');
  out += right(line.points.front().text, widths.first) + ' ' + sparkline(values, panel.least, ascii) + ' ' +
         right(line.points.back().text, widths.last) + '\n';
}

void add_text(std::string& out, std::string_view text, std::size_t width) {
  for (const std::string& line : lines_of(printable(text), width)) out += line + '\n';
}

}  // namespace

std::string terminal_lines(const Summary& summary, const ChartStyle& style) {
  const LineChart chart = make_line_chart(summary, style);
  const LineWidths widths = widths_of(chart);
  std::string out;
  if (style.colour) out += "\x1b[1m";
  add_text(out, chart.title, style.width);
  if (style.colour) out += "\x1b[0m";
  add_text(out,
           chart.subtitle + ", " + period_label(chart.periods.front()) + " to " + period_label(chart.periods.back()) +
               "; each line to its own largest figure",
           style.width);
  for (const LinePanel& panel : chart.panels) {
    out += '\n';
    for (const ChartLine& line : panel.lines) draw_terminal_line(out, line, panel, widths, style.ascii);
  }
  if (!chart.notes.empty()) out += '\n';
  for (const std::string& note : chart.notes) add_text(out, note, style.width);
  return out;
}

}  // namespace reach::report
