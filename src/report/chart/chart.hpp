// Chart: a summary as measured and labelled bars, so that a picture only has to draw them. For report/chart.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <reach/report.hpp>

#include "report/figures/cell.hpp"

namespace reach::report {

struct Bar {
  std::string caption{};  ///< empty if a group has one bar
  Cell figure{};          ///< a count or a percentage, or the reason why it is missing
  Int128 length = 0;      ///< in the units of its scale; 0 if there is no figure
  bool later = false;     ///< belongs to the comparison period
  Markers markers{};      ///< of the figure, even if it is missing
  Markers in_caption{};   ///< the ones shown in the caption, because all bars of the period have them
};

/// The bars of one force or region; a heading has none.
struct BarGroup {
  Name label{};
  bool heading = false;
  std::vector<Bar> bars{};
  Cell end{};  ///< the increase
  Markers end_markers{};
  std::size_t scale = 0;  ///< an index into Chart::scales
};

/// The lengths of the shortest and the longest bar; 0 is between them.
struct BarScale {
  Int128 least = 0, most = 0;
  [[nodiscard]] Int128 span() const { return most - least; }
};

/// With more groups than this, both bars of a group are in one line.
inline constexpr std::ptrdiff_t kMostPairs = 16;

/// Names point into the summary, which must outlive the chart.
struct Chart {
  std::string title;      ///< the finding: `South East: contacts up 69%, 2016 to 2018`
  std::string subtitle;   ///< what the bars are, and their total
  std::string end_name;   ///< `increase`; empty if groups have no end figure
  Markers end_markers{};  ///< of all end figures, shown in their heading
  std::vector<BarGroup> groups;
  std::vector<BarScale> scales{1};  ///< the forces, or regions; then, of contributions, the channels
  std::vector<std::string> notes;
  std::string source;
};

/// O(forces × channels).
Chart make_chart(const Summary& summary, const ChartStyle& style);

/// The markers of a figure; none if it is missing.
Markers bar_markers(const Bar& bar);
/// A figure without markers: digits grouped, a percentage with its sign if it is a change.
std::string figure_text(const Bar& bar);
/// The same with the markers that its caption or heading does not show.
std::string bar_text(const Bar& bar);
std::string end_text(const Chart& chart, const BarGroup& group);
/// `2018 [p]`, `increase`: a caption, and the heading of the end figures.
std::string caption_of(const Bar& bar);
std::string end_heading(const Chart& chart);
/// A row of the chart in words: `Surrey: 2016 580, 2018 1,050, increase 81%`.
std::string in_words(const Chart& chart, const BarGroup& group);

}  // namespace reach::report
