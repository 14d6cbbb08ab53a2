// Lines as a picture. A line is ink or grey, never told apart by hue, and named at its end. Each number is in the text
// description.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "report/chart/axis_labels.hpp"
#include "report/chart/end_labels.hpp"
#include "report/chart/lines.hpp"
#include "report/chart/svg_canvas.hpp"
#include "report/line_break.hpp"

namespace reach::report {
namespace {

constexpr Tenths kSide = 160;          // around a standalone picture
constexpr Tenths kSpace = 80;          // between parts
constexpr Tenths kLeastHeight = 1800;  // of a panel
constexpr Tenths kLabelStep = 160;     // from a line of a label to the next
constexpr std::size_t kFewLines = 8;
constexpr Tenths kLeader = 120;  // from the end of a line to its label
constexpr Tenths kSlip = 30;     // a label moved further than this is joined to its line
constexpr Tenths kLeastPlot = 900;
constexpr Tenths kDot = 40;
constexpr Tenths kTotalWidth = 40, kInkWidth = 20, kGreyWidth = 15;  // of lines

constexpr std::string_view kBlack = "#0b0c0c";
constexpr Ink kHeadline{200, true, "reach-text", kBlack};
constexpr Ink kInkLabel{130, true, "reach-text", kBlack};
constexpr Ink kGreyLabel{130, false, "reach-quiet", "#505a5f"};
constexpr Ink kAxisLabel{120, false, "reach-quiet", "#505a5f"};

class LinePicture {
 public:
  LinePicture(const LineChart& chart, Tenths width, Tenths margin) : chart_(chart), margin_(margin), y_(margin) {
    Tenths label = 0, figure = 0;
    std::size_t most = 0;  // lines of a panel
    for (const LinePanel& panel : chart.panels) {
      axis_ = std::max(axis_, width_of(tick_text(chart, panel.most), kAxisLabel));
      most = std::max(most, panel.lines.size());
      for (const ChartLine& line : panel.lines) {
        label = std::max(label, width_of(end_of(line), kInkLabel));
        figure = std::max(figure, width_of(line.points.back().text, kInkLabel));
      }
    }
    leader_ = most <= kFewLines ? kLeader : std::max(kLeader, width / 24);  // labels of many lines move further
    label_ = std::min(label, std::max(figure, width * 2 / 5));  // longer labels are broken, but never within a figure
    left_ = margin + axis_ + kSpace;
    width_ = std::max(width, left_ + kLeastPlot + leader_ + label_ + margin);
    right_ = width_ - margin - label_ - leader_;
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
    std::vector<EndLabel> labels = labels_of(panel);
    Tenths height = kLeastHeight;
    for (Tenths sum = 0; const EndLabel& label : labels) height = std::max(height, sum += label.height);
    top_ = y_ + kSpace;
    bottom_ = top_ + height;
    draw_axis(panel);
    for (const bool strong : {false, true}) {  // ink over grey
      for (const ChartLine& line : panel.lines) {
        if (line.strong == strong) draw_line(panel, line);
      }
    }
    draw_breaks();
    draw_labels(panel, labels);
    draw_periods();
    y_ = bottom_ + 4 * kSpace;
  }

  void draw_axis(const LinePanel& panel) {
    const Int128 step = tick_step(panel.most - panel.least);
    const Int128 first = (panel.least + step - 1) / step * step;
    for (Int128 tick = first; tick <= panel.most; tick += step) {
      const Tenths y = y_of(panel, tick);
      canvas_.rectangle(left_, y - 2, right_ - left_, 5, "reach-rule", "#d3d6d8");
      canvas_.text(left_ - kSpace / 2, y + kAxisLabel.size / 3, tick_text(chart_, tick), kAxisLabel, Anchor::end);
    }
  }

  /// The label of a period is below its points, but not outside the picture.
  [[nodiscard]] Tenths period_left(std::size_t at, Tenths width) const {
    return std::clamp(x_of(at) - width / 2, margin_, width_ - margin_ - width);
  }

  [[nodiscard]] Tenths period_width(std::size_t at) const { return width_of(chart_.captions[at], kAxisLabel); }

  void draw_periods() {
    const auto touch = [this](std::size_t before, std::size_t after) {
      const Tenths width = period_width(before);
      return period_left(before, width) + width + kSpace > period_left(after, period_width(after));
    };
    for (const std::size_t at : fitting_labels(chart_.periods.size(), touch)) {
      canvas_.text(period_left(at, period_width(at)), bottom_ + kAxisLabel.size + kSpace, chart_.captions[at],
                   kAxisLabel);
    }
  }

  /// Draws the parts between gaps; a single point as a dot.
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
      if (point.breaks || point.apart) draw();
      if (point.breaks) {
        canvas_.rectangle(here.x - 5, here.y - kSpace, 10, 2 * kSpace, "reach-axis", kBlack);
        breaks_.push_back(here);
      }
      part.push_back(here);
    }
    draw();
  }

  /// Draws them above all lines, on a background of their own, left of where a line begins again. Of two that would
  /// overlap, only the first is drawn.
  void draw_breaks() {
    const std::string_view text = to_text(Marker::break_in_series);
    const Tenths width = width_of(text, kAxisLabel), height = kAxisLabel.size;
    std::vector<CanvasPoint> drawn;
    for (const CanvasPoint& at : breaks_) {
      const CanvasPoint corner{std::max(at.x - kSpace / 4 - width, left_), std::max(at.y - 2 * kSpace, top_)};
      const bool overlaps = std::ranges::any_of(drawn, [&](const CanvasPoint& each) {
        return std::abs(each.x - corner.x) < width && std::abs(each.y - corner.y) < height;
      });
      if (overlaps) continue;
      canvas_.rectangle(corner.x, corner.y, width, height, "reach-ground", "#fff");
      canvas_.text(corner.x, corner.y + kAxisLabel.size * 4 / 5, text, kAxisLabel);
      drawn.push_back(corner);
    }
    breaks_.clear();
  }

  [[nodiscard]] std::vector<EndLabel> labels_of(const LinePanel& panel) const {
    std::vector<EndLabel> labels;
    for (const ChartLine& line : panel.lines) {
      EndLabel label;
      label.ink = line.strong ? &kInkLabel : &kGreyLabel;
      label.lines = lines_of(end_of(line), columns_in(label_, end_of(line), *label.ink));
      label.height = kLabelStep * static_cast<Tenths>(label.lines.size());
      labels.push_back(std::move(label));
    }
    return labels;
  }

  void draw_labels(const LinePanel& panel, std::vector<EndLabel>& labels) {
    for (std::size_t at = 0; at < labels.size(); ++at) {
      const std::vector<LinePoint>& points = panel.lines[at].points;
      const auto last =
          std::find_if(points.rbegin(), points.rend(), [](const LinePoint& point) { return point.value.has_value(); });
      labels[at].y = last == points.rend() ? bottom_ : y_of(panel, *last->value);
      if (last == points.rbegin()) labels[at].line_end = labels[at].y;
    }
    spread(labels, top_ - kLabelStep / 2, bottom_ + kLabelStep / 2);
    for (const EndLabel& label : labels) draw_label(label);
  }

  void draw_label(const EndLabel& label) {
    const Tenths left = right_ + leader_;
    if (label.line_end && std::abs(label.y - *label.line_end) > kSlip) {
      const std::array<CanvasPoint, 2> leader{{{right_ + leader_ / 6, *label.line_end}, {left - leader_ / 6, label.y}}};
      canvas_.line(leader, "reach-leader", "#b1b4b6", 5);
    }
    Tenths y = label.y - label.height / 2 + kLabelStep / 2 + label.ink->size / 3;
    for (const std::string& line : label.lines) {
      canvas_.text(left, y, line, *label.ink);
      y += kLabelStep;
    }
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
  std::vector<CanvasPoint> breaks_;  ///< of the panel
  Tenths margin_, y_, width_ = 0, axis_ = 0, label_ = 0, leader_ = 0, left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
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
