// LineChart: a series as measured and labelled lines, so that a picture only has to draw them. For report/chart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/report.hpp>

namespace reach::report {

struct LinePoint {
  std::optional<Int128> value{};  ///< nothing: the figure is missing, and the line has a gap
  std::string figure{};           ///< as text, or its symbol
  std::string text{};             ///< the same with the markers that are not in its period's caption
  Markers markers{};              ///< of the figure, even if it is missing
  bool breaks = false;  ///< a break in the series, which is marked: figures before and after it are not comparable
  bool apart = false;   ///< not compared with the figure before: the dates cover the periods differently
};

struct ChartLine {
  std::string name;
  std::vector<LinePoint> points;  ///< one per period
  bool strong = false;            ///< drawn in ink; others are grey
  bool total = false;             ///< of a region, drawn wider
};

/// Lines that share a scale.
struct LinePanel {
  std::string caption;  ///< empty if the chart has one panel
  std::vector<ChartLine> lines;
  Int128 least = 0, most = 0;  ///< of the scale
};

struct LineChart {
  std::string title, subtitle, source;
  std::vector<Period> periods;
  std::vector<std::string> captions;  ///< of the periods: `2018 [p]` if all its figures have the marker
  std::vector<LinePanel> panels;      ///< the totals, which are larger, apart from the forces
  std::vector<std::string> notes;
  int scale_decimals = 0;  ///< of values: 0 for counts
};

/// O(forces × periods), plus O(forces × log forces) where the largest are highlighted.
LineChart make_line_chart(const Summary& summary, const ChartStyle& style);

/// The name of a line and its last figure: `Surrey 1,050`.
std::string end_of(const ChartLine& line);

/// A figure on the scale, as whole numbers.
std::string tick_text(const LineChart& chart, Int128 value);

/// A line in words: `Surrey: 2016 580, 2017 [x], 2018 1,050`.
std::string in_words(const LineChart& chart, const ChartLine& line);

std::string line_picture(const Summary& summary, const ChartStyle& style);
/// For a page, which has its own title, notes and source.
std::string inlined_lines(const Summary& summary, std::size_t width, std::string_view id);
std::string terminal_lines(const Summary& summary, const ChartStyle& style);
std::string terminal_sparklines(const Summary& summary, const ChartStyle& style);

}  // namespace reach::report
