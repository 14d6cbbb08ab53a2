// Lines for the terminal, of dots: all lines of a panel to one scale, each named at its end. Lines that are not in ink
// are dotted, so that they differ without colour, too.
#include <algorithm>
#include <string_view>

#include "report/ansi.hpp"
#include "report/chart/axis_labels.hpp"
#include "report/chart/braille.hpp"
#include "report/chart/end_labels.hpp"
#include "report/chart/lines.hpp"
#include "report/line_break.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kLeastRows = 8, kLeastColumns = 8;

/// The panels of a chart, one below the other: ticks, an axis, dots, labels.
class DotPanels {
 public:
  DotPanels(const LineChart& chart, const ChartStyle& style) : chart_(chart), colour_(style.colour) {
    std::size_t label = 0, figure = 0;
    for (const LinePanel& panel : chart.panels) {
      ticks_ = std::max(ticks_, tick_text(chart, panel.most).size());
      for (const ChartLine& line : panel.lines) {
        label = std::max(label, display_width(label_of(line)));
        figure = std::max(figure, display_width(line.points.back().text));
      }
    }
    label_ = std::min(label, std::max(figure, style.width * 2 / 5));
    const std::size_t texts = ticks_ + 2 + 1 + label_;
    columns_ = style.width > texts + kLeastColumns ? style.width - texts : kLeastColumns;
  }

  std::string draw() {
    for (const LinePanel& panel : chart_.panels) draw_panel(panel);
    return std::move(out_);
  }

 private:
  static std::string label_of(const ChartLine& line) { return printable(end_of(line)); }

  /// The position of a value on the panel's scale, in units of 1 / `parts` of it.
  static std::ptrdiff_t up(const LinePanel& panel, Int128 value, std::size_t parts) {
    const Int128 span = panel.most - panel.least;
    if (span == 0) return 0;
    return static_cast<std::ptrdiff_t>(rounded_quotient((value - panel.least) * static_cast<Int128>(parts - 1), span));
  }

  [[nodiscard]] std::ptrdiff_t x_of(std::size_t at) const {
    const std::int64_t first = chart_.periods.front().index, span = chart_.periods.back().index - first;
    const auto most = static_cast<std::int64_t>(columns_ * BrailleCanvas::kAcross) - 1;
    return most * (chart_.periods[at].index - first) / std::max<std::int64_t>(span, 1);
  }

  [[nodiscard]] std::ptrdiff_t y_of(const LinePanel& panel, Int128 value) const {
    const std::size_t dots = rows_ * BrailleCanvas::kDown;
    return static_cast<std::ptrdiff_t>(dots) - 1 - up(panel, value, dots);
  }

  [[nodiscard]] std::size_t row_of(const LinePanel& panel, Int128 value) const {
    return static_cast<std::size_t>(y_of(panel, value) / BrailleCanvas::kDown);
  }

  void draw_panel(const LinePanel& panel) {
    std::vector<EndLabel> labels = labels_of(panel);
    rows_ = kLeastRows;
    for (std::size_t sum = 0; const EndLabel& label : labels) rows_ = std::max(rows_, sum += label.lines.size());
    canvases_.assign(2, BrailleCanvas(columns_, rows_));
    overlay_.assign(rows_, {});
    for (const ChartLine& line : panel.lines) draw_line(panel, line);
    const std::vector<std::string> ends = placed(panel, labels), ticks = ticks_of(panel);
    out_ += '\n';
    if (!panel.caption.empty()) out_ += panel.caption + '\n';
    for (std::size_t row = 0; row < rows_; ++row) {
      std::string line = padded_left(ticks[row], ticks_) + (ticks[row].empty() ? " │" : " ┤") + row_of_dots(row);
      line += ' ' + ends[row];
      out_ += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    draw_periods();
  }

  void draw_line(const LinePanel& panel, const ChartLine& line) {
    BrailleCanvas& canvas = canvases_[line.strong ? 1 : 0];
    Dot before{};
    bool begins = true;  // here, and again after a gap
    for (std::size_t at = 0; at < line.points.size(); ++at) {
      const LinePoint& point = line.points[at];
      if (!point.value) {
        begins = true;
        continue;
      }
      const Dot here{x_of(at), y_of(panel, *point.value)};
      canvas.line(begins || point.breaks || point.apart ? here : before, here, !line.strong);
      if (point.breaks) mark_break(here);
      before = here;
      begins = false;
    }
  }

  /// `[b]`, right of the point where there is room, else left of it.
  void mark_break(Dot at) {
    const std::string text(to_text(Marker::break_in_series));
    const auto column = static_cast<std::size_t>(at.x / BrailleCanvas::kAcross);
    const auto row = static_cast<std::size_t>(at.y / BrailleCanvas::kDown);
    const bool fits = column + 1 + text.size() <= columns_;
    overlay_[row].push_back({fits ? column + 1 : column - std::min(column, text.size()), text});
  }

  /// A cell with a line in ink is drawn without the grey ones: they would blur it.
  [[nodiscard]] std::string row_of_dots(std::size_t row) const {
    std::string line;
    for (std::size_t column = 0; column < columns_; ++column) {
      if (const std::string text = overlaid(row, column); !text.empty()) {
        line += text;
        column += text.size() - 1;
        continue;
      }
      const std::string ink = canvases_[1].cell(column, row), grey = canvases_[0].cell(column, row);
      line += ink != " " || grey == " " ? ink : dimmed(grey);
    }
    return line;
  }

  [[nodiscard]] std::string overlaid(std::size_t row, std::size_t column) const {
    for (const auto& [at, text] : overlay_[row]) {
      if (at == column) return text;
    }
    return {};
  }

  [[nodiscard]] std::string dimmed(const std::string& text) const {
    return colour_ ? std::string(kDim) + text + std::string(kPlain) : text;
  }

  [[nodiscard]] std::vector<EndLabel> labels_of(const LinePanel& panel) const {
    std::vector<EndLabel> labels;
    for (const ChartLine& line : panel.lines) {
      EndLabel label;
      for (const std::string& each : lines_of(label_of(line), label_)) {
        label.lines.push_back(line.strong ? isolated(each) : dimmed(isolated(each)));
      }
      label.height = static_cast<Tenths>(label.lines.size());
      labels.push_back(std::move(label));
    }
    return labels;
  }

  /// The labels row by row, moved apart; a label's place is here a row, not a tenth of a pixel.
  [[nodiscard]] std::vector<std::string> placed(const LinePanel& panel, std::vector<EndLabel>& labels) const {
    for (std::size_t at = 0; at < labels.size(); ++at) {
      const std::vector<LinePoint>& points = panel.lines[at].points;
      const auto last =
          std::find_if(points.rbegin(), points.rend(), [](const LinePoint& point) { return point.value.has_value(); });
      const Int128 value = last == points.rend() ? panel.least : *last->value;
      labels[at].y = static_cast<Tenths>(row_of(panel, value));
    }
    spread(labels, 0, static_cast<Tenths>(rows_));
    std::vector<std::string> rows(rows_);
    for (const EndLabel& label : labels) {
      auto row = static_cast<std::size_t>(label.y - label.height / 2);
      for (const std::string& line : label.lines) rows[row++] = line;
    }
    return rows;
  }

  [[nodiscard]] std::vector<std::string> ticks_of(const LinePanel& panel) const {
    std::vector<std::string> ticks(rows_);
    const Int128 step = tick_step(panel.most - panel.least);
    for (Int128 tick = (panel.least + step - 1) / step * step; tick <= panel.most; tick += step)
      ticks[row_of(panel, tick)] = tick_text(chart_, tick);
    return ticks;
  }

  [[nodiscard]] std::size_t period_left(std::size_t at) const {
    const std::size_t left = ticks_ + 2, width = chart_.captions[at].size();
    const auto middle = static_cast<std::size_t>(x_of(at) / BrailleCanvas::kAcross);
    return std::min(left + middle - std::min(left + middle, width / 2), left + columns_ - std::min(columns_, width));
  }

  void draw_periods() {
    const auto label = [this](std::size_t at) { return chart_.captions[at]; };
    const auto touch = [&](std::size_t before, std::size_t after) {
      return period_left(before) + label(before).size() + 1 > period_left(after);
    };
    std::string axis = std::string(ticks_ + 1, ' ') + "└";
    for (std::size_t column = 0; column < columns_; ++column) axis += "─";
    std::string labels;
    for (const std::size_t at : fitting_labels(chart_.periods.size(), touch)) {
      labels.resize(period_left(at), ' ');
      labels += label(at);
    }
    out_ += axis + '\n' + labels + '\n';
  }

  struct Overlay {
    std::size_t column;
    std::string text;
  };

  const LineChart& chart_;
  bool colour_;
  std::size_t ticks_ = 0, label_ = 0, columns_ = 0, rows_ = 0;
  std::vector<BrailleCanvas> canvases_;        ///< grey, and ink
  std::vector<std::vector<Overlay>> overlay_;  ///< of each row
  std::string out_;
};

}  // namespace

std::string terminal_lines(const Summary& summary, const ChartStyle& style) {
  if (style.ascii) return terminal_sparklines(summary, style);
  const LineChart chart = make_line_chart(summary, style);
  std::string out;
  if (style.colour) out += kBold;
  add_paragraph(out, chart.title, style.width);
  if (style.colour) out += kPlain;
  add_paragraph(out, chart.subtitle, style.width);
  out += DotPanels(chart, style).draw();
  if (!chart.notes.empty() || !chart.source.empty()) out += '\n';
  for (const std::string& note : chart.notes) add_paragraph(out, note, style.width);
  if (!chart.source.empty()) add_paragraph(out, chart.source, style.width);
  return out;
}

}  // namespace reach::report
