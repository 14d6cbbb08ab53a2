// Chart: a summary as measured and labelled bars, so that a picture only has to draw them. For report/chart.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <reach/report.hpp>

#include "report/cell.hpp"

namespace reach::report {

struct Bar {
  std::string caption;  ///< empty if a group has one bar
  Cell figure;          ///< a count or a percentage, or why there is none
  Int128 length = 0;    ///< in the units of its scale; 0 if there is no figure
  bool later = false;   ///< belongs to the comparison period
};

/// The bars of one force or region; a heading has none.
struct BarGroup {
  Name label;
  bool heading = false;
  std::vector<Bar> bars;
  Cell end;               ///< the increase
  std::size_t scale = 0;  ///< an index into Chart::scales
};

/// The lengths of the shortest and the longest bar; 0 is between them.
struct BarScale {
  Int128 least = 0, most = 0;
  [[nodiscard]] Int128 span() const { return most - least; }
};

/// Names point into the summary, which must outlive the chart.
struct Chart {
  std::string title;     ///< the finding: `South East: contacts up 69%, 2016 to 2018`
  std::string subtitle;  ///< what the bars are, and their total
  std::string end_name;  ///< `increase`; empty if groups have no end figure
  std::vector<BarGroup> groups;
  std::vector<BarScale> scales{1};  ///< the forces, or regions; then, of contributions, the channels
  std::vector<std::string> notes;
  std::string source;
};

/// O(forces × channels).
Chart make_chart(const Summary& summary, const ChartStyle& style);

/// The text of a figure in charts: digits grouped, a percentage with its sign if it is a change.
std::string bar_text(const Bar& bar);
std::string end_text(const BarGroup& group);
/// A row of the chart in words: `Surrey: 2016 580, 2018 1,050, increase 81%`.
std::string in_words(const Chart& chart, const BarGroup& group);

}  // namespace reach::report
