// Lines as a picture. A line is ink or grey, never told apart by hue, and named at its end. Each number is in the text
// description.
#include <algorithm>
#include <array>
#include <string_view>

#include "report/chart/lines.hpp"
#include "report/chart/svg_canvas.hpp"
#include "report/line_break.hpp"
#include "text/grouped.hpp"

namespace reach::report {
namespace {

constexpr Tenths kSide = 160;          // around a standalone picture
constexpr Tenths kSpace = 80;          // between parts
constexpr Tenths kLeastHeight = 1800;  // of a panel
constexpr Tenths kLabelStep = 160;     // between two labels
constexpr Tenths kLeastPlot = 1200;
constexpr Tenths kDot = 40;
constexpr Tenths kTotalWidth = 40, kInkWidth = 20, kGreyWidth = 15;  // of lines

constexpr std::string_view kBlack = "#0b0c0c";
constexpr Ink kHeadline{200, true, "reach-text", kBlack};
constexpr Ink kInkLabel{130, true, "reach-text", kBlack};
constexpr Ink kGreyLabel{130, false, "reach-quiet", "#505a5f"};
constexpr Ink kAxisLabel{120, false, "reach-quiet", "#505a5f"};

struct EndLabel {
  Tenths y = 0;
  std::string text;
  const Ink* ink = nullptr;
};

/// Moves labels apart, as little as they need, between `top` and `bottom`.
void spread(std::vector<EndLabel>& labels, Tenths top, Tenths bottom) {
  std::ranges::stable_sort(labels, {}, &EndLabel::y);
  Tenths least = top;
  for (EndLabel& label : labels) {
    label.y = std::max(label.y, least);
    least = label.y + kLabelStep;
  }
  Tenths most = bottom;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, most);
    most = label->y - kLabelStep;
  }
}

/// 1, 2 or 5 times a power of ten, so that at most five of them are in the span.
Int128 tick_step(Int128 span) {
  constexpr std::array<int, 3> kSteps = {1, 2, 5};
  for (Int128 power = 1;; power *= 10) {
    for (const int step : kSteps) {
      if (power * step * 5 >= span) return power * step;
    }
  }
}

class LinePicture {
 public:
  LinePicture(const LineChart& chart, Tenths width, Tenths margin) : chart_(chart), margin_(margin), y_(margin) {
    Tenths label = 0;
    for (const LinePanel& panel : chart.panels) {
      axis_ = std::max(axis_, width_of(tick_text(panel.most), kAxisLabel));
      for (const ChartLine& line : panel.lines) label = std::max(label, width_of(end_of(line), kInkLabel));
    }
    left_ = margin + axis_ + kSpace;
    width_ = std::max(width, left_ + kLeastPlot + kSpace + label + margin);
    right_ = width_ - margin - label - kSpace;
  }

  std::string alone() {
    paragraph(chart_.title, kHeadline);
    draw_panels();
    for (const std::string& note : chart_.notes) paragraph(note, kAxisLabel);
    paragraph(chart_.source, kAxisLabel);
    return canvas_.picture(width_, y_ + margin_, {"reach-chart", chart_.title, words()});
  }

  std::string inlined(std::string_view id) {
    draw_panels();
    return canvas_.picture(width_, y_, {id, chart_.title, words()});
  }

 private:
  /// The name of a line and its last figure.
  static std::string end_of(const ChartLine& line) { return line.name + ' ' + line.points.back().text; }

  [[nodiscard]] std::string tick_text(Int128 value) const {
    for (int decimals = chart_.scale_decimals; decimals > 0; --decimals) value /= 10;
    return grouped(to_text(Decimal{value, 0}));
  }

  void paragraph(std::string_view text, const Ink& ink) {
    if (text.empty()) return;
    for (const std::string& line : lines_of(text, columns_in(width_ - 2 * margin_, text, ink))) {
      canvas_.text(margin_, y_ + ink.size, line, ink);
      y_ += ink.size * 14 / 10;
    }
  }

  void draw_panels() {
    paragraph(chart_.subtitle, kAxisLabel);
    for (const LinePanel& panel : chart_.panels) {
      y_ += kSpace;
      paragraph(panel.caption, kInkLabel);
      draw_panel(panel);
    }
  }

  [[nodiscard]] Tenths x_of(std::size_t at) const {
    const std::int64_t first = chart_.periods.front().index, last = chart_.periods.back().index;
    const std::int64_t span = last == first ? 1 : last - first;
    return left_ + (right_ - left_) * (chart_.periods[at].index - first) / span;
  }

  [[nodiscard]] Tenths y_of(const LinePanel& panel, Int128 value) const {
    const Int128 span = panel.most == panel.least ? 1 : panel.most - panel.least;
    return bottom_ - static_cast<Tenths>((value - panel.least) * (bottom_ - top_) / span);
  }

  void draw_panel(const LinePanel& panel) {
    top_ = y_ + kSpace;
    bottom_ = top_ + std::max(kLeastHeight, kLabelStep * static_cast<Tenths>(panel.lines.size()));
    draw_axis(panel);
    for (const bool strong : {false, true}) {  // ink over grey
      for (const ChartLine& line : panel.lines) {
        if (line.strong == strong) draw_line(panel, line);
      }
    }
    draw_labels(panel);
    draw_periods();
    y_ = bottom_ + 3 * kSpace;
  }

  void draw_axis(const LinePanel& panel) {
    const Int128 step = tick_step(panel.most - panel.least);
    const Int128 first = (panel.least + step - 1) / step * step;
    for (Int128 tick = first; tick <= panel.most; tick += step) {
      const Tenths y = y_of(panel, tick);
      canvas_.rectangle(left_, y - 2, right_ - left_, 5, "reach-rule", "#d3d6d8");
      canvas_.text(left_ - kSpace / 2, y + kAxisLabel.size / 3, tick_text(tick), kAxisLabel, Anchor::end);
    }
  }

  /// The labels of the first and last period, and of those between that have room.
  void draw_periods() {
    Tenths free = left_ - margin_;
    const std::size_t last = chart_.periods.size() - 1;
    const std::string end = period_label(chart_.periods[last]);
    const Tenths end_left = x_of(last) - width_of(end, kAxisLabel);
    for (std::size_t at = 0; at <= last; ++at) {
      const std::string text = at == last ? end : period_label(chart_.periods[at]);
      const Tenths width = width_of(text, kAxisLabel);
      const Tenths x = at == last ? end_left : at == 0 ? left_ : x_of(at) - width / 2;
      const bool fits = at == last || (x >= free && x + width + kSpace <= end_left);
      if (!fits) continue;
      canvas_.text(x, bottom_ + kAxisLabel.size + kSpace / 2, text, kAxisLabel);
      free = x + width + kSpace;
    }
  }

  /// The parts between gaps; a single point as a dot.
  void draw_line(const LinePanel& panel, const ChartLine& line) {
    const std::string_view css = line.strong ? "reach-line" : "reach-rest";
    const std::string_view stroke = line.strong ? "#12436d" : "#7c94ae";
    std::vector<CanvasPoint> part;
    const auto draw = [&] {
      if (part.size() > 1)
        canvas_.line(part, css, stroke, line.total ? kTotalWidth : line.strong ? kInkWidth : kGreyWidth);
      if (part.size() == 1) {
        canvas_.rectangle(part[0].x - kDot / 2, part[0].y - kDot / 2, kDot, kDot,
                          line.strong ? "reach-later" : "reach-earlier", stroke);
      }
      part.clear();
    };
    for (std::size_t at = 0; at < line.points.size(); ++at) {
      const LinePoint& point = line.points[at];
      if (!point.value) {
        draw();
        continue;
      }
      const CanvasPoint here{x_of(at), y_of(panel, *point.value)};
      if (point.breaks) {
        draw();
        canvas_.rectangle(here.x - 5, here.y - kSpace, 10, 2 * kSpace, "reach-axis", kBlack);
        canvas_.text(here.x + kSpace / 4, here.y - kSpace, to_text(Marker::break_in_series), kAxisLabel);
      }
      part.push_back(here);
    }
    draw();
  }

  void draw_labels(const LinePanel& panel) {
    std::vector<EndLabel> labels;
    for (const ChartLine& line : panel.lines) {
      const auto last = std::find_if(line.points.rbegin(), line.points.rend(),
                                     [](const LinePoint& point) { return point.value.has_value(); });
      const Tenths y = last == line.points.rend() ? bottom_ : y_of(panel, *last->value);
      labels.push_back({y, end_of(line), line.strong ? &kInkLabel : &kGreyLabel});
    }
    spread(labels, top_, bottom_);
    for (const EndLabel& label : labels)
      canvas_.text(right_ + kSpace, label.y + label.ink->size / 3, label.text, *label.ink);
  }

  [[nodiscard]] std::string words() const {
    std::string words = chart_.subtitle + '.';
    for (const LinePanel& panel : chart_.panels) {
      for (const ChartLine& line : panel.lines) words += ' ' + in_words(chart_, line) + '.';
    }
    for (const std::string& note : chart_.notes) words += ' ' + note + (note.ends_with('.') ? "" : ".");
    return words;
  }

  const LineChart& chart_;
  SvgCanvas canvas_;
  Tenths margin_, y_, width_ = 0, axis_ = 0, left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
};

}  // namespace

std::string line_picture(const Summary& summary, const ChartStyle& style) {
  const LineChart chart = make_line_chart(summary, style);
  return LinePicture(chart, static_cast<Tenths>(style.width) * 10, kSide).alone();
}

std::string inlined_lines(const Summary& summary, std::size_t width, std::string_view id) {
  ChartStyle style;
  style.kind = ChartKind::lines;
  const LineChart chart = make_line_chart(summary, style);
  return LinePicture(chart, static_cast<Tenths>(width) * 10, 0).inlined(id);
}

}  // namespace reach::report
