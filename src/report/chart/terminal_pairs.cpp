#include "report/chart/terminal_pairs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "report/line_break.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kLeastPairBar = 8;

/// What a column of the bars shows: neither bar, the baseline's, the comparison's, or both.
struct PairInk {
  std::array<std::string_view, 4> cells;
};
constexpr PairInk kHalfBlocks{{" ", "▀", "▄", "█"}};
constexpr PairInk kAsciiBars{{" ", "-", "+", "#"}};

/// Widths in terminal columns.
struct PairColumns {
  std::size_t label = 0, earlier = 0, bars = 0, later = 0, end = 0;
};

void widen(std::size_t& width, const std::string& text) { width = std::max(width, display_width(text)); }

class PairLines {
 public:
  PairLines(const Chart& chart, const ChartStyle& style)
      : chart_(chart), style_(style), ink_(style.ascii ? kAsciiBars : kHalfBlocks) {
    columns_.end = display_width(end_heading(chart));
    for (const BarGroup& group : chart.groups) measure(group);
    columns_.label = std::min(columns_.label, style.width * 3 / 10);
    const std::size_t texts = columns_.label + 2 + columns_.earlier + 1 + 1 + columns_.later + 2 + columns_.end;
    columns_.bars = style.width > texts ? style.width - texts : 0;
  }

  [[nodiscard]] bool fits() const { return columns_.bars >= std::max(kLeastPairBar, display_width(key())); }

  std::string draw() {
    draw_head();
    for (const BarGroup& group : chart_.groups) draw_group(group);
    return std::move(out_);
  }

 private:
  void measure(const BarGroup& group) {
    if (group.heading) return;
    widen(columns_.label, std::string(group.label.text));
    widen(columns_.end, end_text(chart_, group));
    for (const Bar& bar : group.bars) {
      std::size_t& column = bar.later ? columns_.later : columns_.earlier;
      widen(column, bar_text(bar));
      widen(column, caption_of(bar));
    }
  }

  [[nodiscard]] const BarGroup& first() const {
    return *std::ranges::find_if(chart_.groups, [](const BarGroup& each) { return !each.heading; });
  }

  /// The key to the bars: `▀ 2016  ▄ 2018`.
  [[nodiscard]] std::string key() const {
    return std::string(ink_.cells[1]) + ' ' + first().bars.front().caption + "  " + std::string(ink_.cells[2]) + ' ' +
           first().bars.back().caption;
  }

  void draw_head() {
    add_line("", caption_of(first().bars.front()), key(), caption_of(first().bars.back()), end_heading(chart_));
  }

  void draw_group(const BarGroup& group) {
    if (group.heading) {
      out_ += '\n';
      add_paragraph(out_, group.label.text, style_.width);
      return;
    }
    const auto labels = lines_of(printable(group.label.text), columns_.label);
    const Bar &earlier = group.bars.front(), &later = group.bars.back();
    add_line(isolated(labels.front()), bar_text(earlier), bars_of(group), bar_text(later), end_text(chart_, group));
    for (std::size_t at = 1; at < labels.size(); ++at) out_ += isolated(labels[at]) + '\n';
  }

  [[nodiscard]] std::string bars_of(const BarGroup& group) const {
    const Int128 most = chart_.scales[group.scale].most;
    const auto filled = [&](const Bar& bar) {
      return most == 0 ? Int128{0} : rounded_quotient(bar.length * static_cast<Int128>(columns_.bars), most);
    };
    const Int128 earlier = filled(group.bars.front()), later = filled(group.bars.back());
    std::string bars;
    for (Int128 at = 0; at < std::max(earlier, later); ++at)
      bars += ink_.cells[(at < earlier ? 1U : 0U) + (at < later ? 2U : 0U)];
    return bars;
  }

  void add_line(const std::string& label, const std::string& earlier, const std::string& bars, const std::string& later,
                const std::string& end) {
    std::string line = padded_right(label, columns_.label) + "  " + padded_left(earlier, columns_.earlier) + ' ' +
                       padded_right(bars, columns_.bars) + ' ' + padded_left(later, columns_.later);
    if (columns_.end > 0) line += "  " + padded_left(end, columns_.end);
    out_ += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }

  const Chart& chart_;
  const ChartStyle& style_;
  const PairInk& ink_;
  PairColumns columns_;
  std::string out_;
};

}  // namespace

std::optional<std::string> draw_pairs(const Chart& chart, const ChartStyle& style) {
  const auto is_pair = [](const BarGroup& group) { return group.bars.size() > 1; };
  if (std::ranges::count_if(chart.groups, is_pair) <= kMostPairs) return std::nullopt;
  PairLines lines(chart, style);
  return lines.fits() ? std::optional('\n' + lines.draw()) : std::nullopt;
}

}  // namespace reach::report
