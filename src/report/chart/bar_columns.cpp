#include "report/chart/bar_columns.hpp"

#include <algorithm>

namespace reach::report {
namespace {

constexpr Tenths kNarrow = 4800;  // narrower pictures have labels above the bars
constexpr Tenths kLeastBars = 300;
constexpr Tenths kEndGap = 120;  // before the increases, which are bold

/// The widest text of each column.
struct TextWidths {
  Tenths label = 0, caption = 0, figure = 0, end = 0;
  Tenths earlier = 0, later = 0;  ///< of the figures of a pair, and of their periods
  std::ptrdiff_t pairs = 0;
};

void measure_group(TextWidths& widths, const Chart& chart, const BarGroup& group) {
  widths.label = std::max(widths.label, width_of(group.label.text, kBarLabel));
  if (!chart.end_name.empty()) widths.end = std::max(widths.end, width_of(end_text(chart, group), kBarStrong));
  if (group.bars.size() > 1) ++widths.pairs;
  for (const Bar& bar : group.bars) {
    const Tenths caption = width_of(caption_of(bar), kBarSmall), figure = width_of(bar_text(bar), kBarLabel);
    widths.caption = std::max(widths.caption, caption);
    widths.figure = std::max(widths.figure, figure);
    Tenths& column = bar.later ? widths.later : widths.earlier;
    column = std::max({column, figure, kKeySize + kBarGap / 2 + caption});
  }
}

TextWidths widths_of(const Chart& chart) {
  TextWidths widths;
  widths.end = width_of(end_heading(chart), kBarSmall);
  for (const BarGroup& group : chart.groups) {
    if (!group.heading) measure_group(widths, chart, group);
  }
  return widths;
}

}  // namespace

SvgColumns arrange_bars(const Chart& chart, Tenths width, Tenths margin) {
  const TextWidths widths = widths_of(chart);
  const bool falls = std::ranges::any_of(chart.scales, [](const BarScale& scale) { return scale.least < 0; });
  SvgColumns columns;
  columns.margin = margin;
  columns.labels_above = width < kNarrow;
  columns.pairs_in_line = widths.pairs > kMostPairs;
  columns.label_width = columns.labels_above ? width - 2 * margin : std::min(widths.label, width * 3 / 10);
  const Tenths left = columns.labels_above ? margin : margin + columns.label_width + kBarGap;
  Tenths behind = (widths.end > 0 ? kEndGap + widths.end : 0) + margin;
  if (columns.pairs_in_line) {
    columns.earlier_right = left + widths.earlier;
    columns.bars_left = columns.earlier_right + kBarGap;
    behind += kBarGap + widths.later;
  } else {
    columns.caption_right = left + widths.caption;
    columns.bars_left =
        left + (widths.caption > 0 ? widths.caption + kBarGap : 0) + (falls ? widths.figure + kBarGap : 0);
    behind += kBarGap / 2 + widths.figure;
  }
  columns.width = std::max(width, columns.bars_left + kLeastBars + behind);
  columns.end_right = columns.width - margin;
  columns.later_right = columns.end_right - (widths.end > 0 ? kEndGap + widths.end : 0);
  columns.bars_right = columns.width - behind;
  return columns;
}

}  // namespace reach::report
