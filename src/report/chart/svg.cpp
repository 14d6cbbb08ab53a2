// A chart as a picture. Its colours can be distinguished in greyscale and with any kind of colour vision: a light and a
// dark shade of one hue, each at least 3 : 1 against white and against each other (WCAG 2.2, 1.4.11). Every bar is also
// labelled with its period.
#include "report/chart/svg.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "report/chart/chart.hpp"
#include "report/chart/lines.hpp"
#include "report/chart/svg_canvas.hpp"
#include "report/line_break.hpp"
#include "report/renderers.hpp"

namespace reach::report {
namespace {

constexpr Tenths kMargin = 160;  // of a standalone picture
constexpr Tenths kGap = 80;      // between columns
constexpr Tenths kBarHeight = 160;
constexpr Tenths kBarStep = 180;  // from one bar of a group to the next
constexpr Tenths kGroupGap = 120;
constexpr Tenths kLeading = 14;  // distance between lines, in tenths of the font size
constexpr Tenths kLeastBars = 300;
constexpr std::size_t kMostGroups = 16;  // per picture in a page: as many as fit a sheet of paper

constexpr std::string_view kText = "#0b0c0c";
constexpr std::string_view kQuiet = "#505a5f";
constexpr Ink kTitle{200, true, "reach-text", kText};
constexpr Ink kLabel{140, false, "reach-text", kText};
constexpr Ink kStrong{140, true, "reach-text", kText};
constexpr Ink kSmall{120, false, "reach-quiet", kQuiet};

Tenths leading(const Ink& ink) { return ink.size * kLeading / 10; }

using Groups = std::span<const BarGroup>;

/// The positions of the columns of the picture: labels, captions, bars with their figures, ends.
struct SvgColumns {
  Tenths margin = 0, width = 0;
  Tenths label_width = 0, caption_right = 0;
  Tenths bars_left = 0, bars_right = 0;  ///< excluding the figures beside the bars
  Tenths end_right = 0;
};

class Picture {
 public:
  Picture(const Chart& chart, Groups groups, const SvgColumns& columns)
      : chart_(chart), groups_(groups), columns_(columns), y_(columns.margin) {}
  std::string alone();
  /// For a page, which has its own title, notes and source.
  std::string inlined(std::string_view id);

 private:
  void draw_head();
  void draw_groups();
  [[nodiscard]] bool goes_on() const;
  [[nodiscard]] std::string words() const;
  [[nodiscard]] Tenths x_of(Int128 length) const;
  void paragraph(std::string_view text, const Ink& ink);
  void draw_group(const BarGroup& group);
  void draw_bar(const Bar& bar, Tenths top);

  const Chart& chart_;
  Groups groups_;
  const SvgColumns& columns_;
  SvgCanvas canvas_;
  Tenths y_;
};

/// Makes a picture wider than requested if otherwise a figure would be cut off or overlap another.
SvgColumns arrange(const Chart& chart, Tenths width, Tenths margin) {
  Tenths label = 0, caption = 0, figure = 0, end = width_of(chart.end_name, kSmall);
  for (const BarGroup& group : chart.groups) {
    if (group.heading) continue;
    label = std::max(label, width_of(group.label.text, kLabel));
    if (!chart.end_name.empty()) end = std::max(end, width_of(end_text(group), kStrong));
    for (const Bar& bar : group.bars) {
      caption = std::max(caption, width_of(bar.caption, kSmall));
      figure = std::max(figure, width_of(bar_text(bar), kLabel));
    }
  }
  SvgColumns columns;
  columns.margin = margin;
  columns.label_width = std::min(label, width * 3 / 10);
  columns.caption_right = margin + columns.label_width + (caption > 0 ? kGap + caption : 0);
  columns.bars_left = columns.caption_right + kGap + (chart.least < 0 ? figure + kGap : 0);
  const Tenths behind_bars = figure + kGap + (end > 0 ? end + kGap : 0) + margin;
  columns.width = std::max(width, columns.bars_left + kLeastBars + behind_bars);
  columns.end_right = columns.width - margin;
  columns.bars_right = columns.width - behind_bars;
  return columns;
}

Tenths Picture::x_of(Int128 length) const {
  const Int128 span = chart_.most - chart_.least;
  if (span == 0) return columns_.bars_left;
  const Int128 room = columns_.bars_right - columns_.bars_left;
  return columns_.bars_left + static_cast<Tenths>((length - chart_.least) * room / span);
}

void Picture::paragraph(std::string_view text, const Ink& ink) {
  if (text.empty()) return;
  for (const std::string& line : lines_of(text, columns_in(columns_.width - 2 * columns_.margin, text, ink))) {
    canvas_.text(columns_.margin, y_ + ink.size, line, ink);
    y_ += leading(ink);
  }
}

void Picture::draw_bar(const Bar& bar, Tenths top) {
  const Tenths zero = x_of(0), tip = x_of(bar.length);
  const Tenths baseline = top + kBarHeight * 3 / 4;
  canvas_.text(columns_.caption_right, baseline, bar.caption, kSmall, Anchor::end);
  if (tip != zero) {
    canvas_.rectangle(std::min(zero, tip), top, std::max(zero, tip) - std::min(zero, tip), kBarHeight,
                      bar.later ? "reach-later" : "reach-earlier", bar.later ? "#12436d" : "#7c94ae");
  }
  const bool fall = tip < zero;
  canvas_.text(fall ? tip - kGap / 2 : tip + kGap / 2, baseline, bar_text(bar), kLabel,
               fall ? Anchor::end : Anchor::start);
}

void Picture::draw_group(const BarGroup& group) {
  if (group.heading) {
    y_ += kGroupGap;
    paragraph(group.label.text, kStrong);
    y_ += kGroupGap / 2;
    return;
  }
  const auto lines = lines_of(group.label.text, columns_in(columns_.label_width, group.label.text, kLabel));
  const Tenths bars = static_cast<Tenths>(group.bars.size()) * kBarStep;
  const Tenths text = static_cast<Tenths>(lines.size()) * leading(kLabel);
  const Tenths height = std::max(bars, text);
  Tenths y = y_ + (height - text) / 2 + kLabel.size;
  for (const std::string& line : lines) {
    canvas_.text(columns_.margin, y, line, kLabel);
    y += leading(kLabel);
  }
  Tenths top = y_ + (height - bars) / 2;
  for (const Bar& bar : group.bars) {
    draw_bar(bar, top);
    top += kBarStep;
  }
  if (!chart_.end_name.empty()) {
    canvas_.text(columns_.end_right, y_ + height / 2 + kStrong.size / 3, end_text(group), kStrong, Anchor::end);
  }
  y_ += height + kGroupGap;
}

void Picture::draw_head() {
  paragraph(chart_.subtitle, kSmall);
  y_ += kGroupGap;
  if (chart_.end_name.empty()) return;
  canvas_.text(columns_.end_right, y_ + kSmall.size, chart_.end_name, kSmall, Anchor::end);
  y_ += leading(kSmall) + kGroupGap / 2;
}

/// Whether the next picture of the page continues the same region, so that the axis continues too.
bool Picture::goes_on() const {
  const BarGroup* next = groups_.data() + groups_.size();
  return next != chart_.groups.data() + chart_.groups.size() && !next->heading;
}

void Picture::draw_groups() {
  Tenths top = y_;
  const auto axis = [&](Tenths bottom) {
    if (y_ > top) canvas_.rectangle(x_of(0) - 5, top - kGroupGap / 2, 10, bottom - top, "reach-axis", kText);
  };
  for (const BarGroup& group : groups_) {
    if (group.heading) axis(y_);  // the axis does not cross a heading
    draw_group(group);
    if (group.heading) top = y_;
  }
  axis(goes_on() ? y_ + kGroupGap / 2 : y_);
}

std::string Picture::words() const {
  std::string words = chart_.subtitle + '.';
  for (const BarGroup& group : groups_) words += ' ' + in_words(chart_, group) + (group.heading ? ":" : ".");
  for (const std::string& note : chart_.notes) words += ' ' + note + (note.ends_with('.') ? "" : ".");
  return words;
}

std::string Picture::alone() {
  paragraph(chart_.title, kTitle);
  draw_head();
  draw_groups();
  for (const std::string& note : chart_.notes) paragraph(note, kSmall);
  paragraph(chart_.source, kSmall);
  return canvas_.picture(columns_.width, y_ + columns_.margin, {"reach-chart", chart_.title, words()});
}

std::string Picture::inlined(std::string_view id) {
  if (groups_.data() == chart_.groups.data()) draw_head();
  draw_groups();
  return canvas_.picture(columns_.width, y_, {id, chart_.title, words()});
}

/// The groups of the next picture of a page: those of one region, as many as fit a sheet of paper.
Groups next_sheet(Groups groups) {
  std::size_t count = 1;
  while (count < groups.size() && count < kMostGroups && !groups[count].heading) ++count;
  return groups.first(count);
}

}  // namespace

std::string render_svg(const Summary& summary, const ChartStyle& style) {
  if (style.kind == ChartKind::lines) return line_picture(summary, style);
  const Chart chart = make_chart(summary, style);
  return Picture(chart, chart.groups, arrange(chart, static_cast<Tenths>(style.width) * 10, kMargin)).alone();
}

std::string inlined_svg(const Summary& summary, std::size_t width, std::string_view id) {
  if (summary.series) return inlined_lines(summary, width, std::string(id) + "-1");
  const Chart chart = make_chart(summary, {});
  const SvgColumns columns = arrange(chart, static_cast<Tenths>(width) * 10, 0);
  std::string out;
  std::size_t number = 0;
  for (Groups left = chart.groups; !left.empty();) {
    const Groups sheet = next_sheet(left);
    left = left.subspan(sheet.size());
    out += Picture(chart, sheet, columns).inlined(std::string(id) + '-' + std::to_string(++number));
  }
  return out;
}

}  // namespace reach::report
