// A chart as a picture. Its colours can be distinguished in greyscale and with any kind of colour vision: a light and a
// dark shade of one hue, each at least 3 : 1 against white and against each other (WCAG 2.2, 1.4.11). Every bar is also
// labelled with its period.
#include "report/chart/svg.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/chart/bar_columns.hpp"
#include "report/chart/chart.hpp"
#include "report/chart/lines.hpp"
#include "report/chart/svg_canvas.hpp"
#include "report/line_break.hpp"
#include "report/renderers.hpp"

namespace reach::report {
namespace {

constexpr Tenths kMargin = 160;  // of a standalone picture
constexpr Tenths kBarHeight = 160;
constexpr Tenths kBarStep = 180;  // from one bar of a group to the next
constexpr Tenths kGroupGap = 120;
constexpr Tenths kLeading = 14;                           // distance between lines, in tenths of the font size
constexpr Tenths kLineStep = 220;                         // from one pair in a line to the next
constexpr Tenths kThinBar = 60;                           // of the comparison, over that of the baseline
constexpr std::size_t kMostGroups = 16, kMostLines = 45;  // per picture in a page: as many as fit a sheet of paper

constexpr std::string_view kText = "#0b0c0c";
constexpr Ink kTitle{200, true, "reach-text", kText};

/// How the bars of a period are drawn.
struct BarLook {
  std::string_view css, key, fill;
};
constexpr BarLook kEarlier{"reach-earlier", "reach-key reach-earlier", "#7c94ae"};
constexpr BarLook kLater{"reach-later", "reach-key reach-later", "#12436d"};

const BarLook& look_of(const Bar& bar) { return bar.later ? kLater : kEarlier; }

Tenths leading(const Ink& ink) { return ink.size * kLeading / 10; }

using Groups = std::span<const BarGroup>;

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
  [[nodiscard]] Tenths x_of(Int128 length, std::size_t scale) const;
  void paragraph(std::string_view text, const Ink& ink);
  void draw_group(const BarGroup& group);
  void draw_bars(const BarGroup& group, Tenths top);
  void draw_pair(const BarGroup& group, Tenths top);
  void draw_axis(std::size_t scale, Tenths top, Tenths bottom);
  void draw_bar(const Bar& bar, std::size_t scale, Tenths top, Tenths height);
  void draw_key(const Bar& bar, Tenths right, Tenths baseline);
  [[nodiscard]] bool in_line(const BarGroup& group) const { return columns_.pairs_in_line && group.bars.size() > 1; }

  const Chart& chart_;
  Groups groups_;
  const SvgColumns& columns_;
  SvgCanvas canvas_;
  Tenths y_;
};

Tenths Picture::x_of(Int128 length, std::size_t scale) const {
  const auto& [least, most] = chart_.scales[scale];
  if (least == most) return columns_.bars_left;
  const Int128 room = columns_.bars_right - columns_.bars_left;
  return columns_.bars_left + static_cast<Tenths>((length - least) * room / (most - least));
}

void Picture::paragraph(std::string_view text, const Ink& ink) {
  if (text.empty()) return;
  for (const std::string& line : lines_of(text, columns_in(columns_.width - 2 * columns_.margin, text, ink))) {
    canvas_.text(columns_.margin, y_ + ink.size, line, ink);
    y_ += leading(ink);
  }
}

void Picture::draw_bar(const Bar& bar, std::size_t scale, Tenths top, Tenths height) {
  const Tenths zero = x_of(0, scale), tip = x_of(bar.length, scale);
  if (tip == zero) return;
  canvas_.rectangle(std::min(zero, tip), top, std::max(zero, tip) - std::min(zero, tip), height, look_of(bar).css,
                    look_of(bar).fill);
}

void Picture::draw_bars(const BarGroup& group, Tenths top) {
  for (const Bar& bar : group.bars) {
    const Tenths zero = x_of(0, group.scale), tip = x_of(bar.length, group.scale);
    const Tenths baseline = top + kBarHeight * 3 / 4;
    const bool fall = tip < zero;
    canvas_.text(columns_.caption_right, baseline, caption_of(bar), kBarSmall, Anchor::end);
    draw_bar(bar, group.scale, top, kBarHeight);
    canvas_.text(fall ? tip - kBarGap / 2 : tip + kBarGap / 2, baseline, bar_text(bar), kBarLabel,
                 fall ? Anchor::end : Anchor::start);
    top += kBarStep;
  }
}

/// Both bars of a group in one line: the comparison's is thin, so that neither hides the other.
void Picture::draw_pair(const BarGroup& group, Tenths top) {
  const Bar &earlier = group.bars.front(), &later = group.bars.back();
  const Tenths baseline = top + kBarHeight * 3 / 4;
  canvas_.text(columns_.earlier_right, baseline, bar_text(earlier), kBarLabel, Anchor::end);
  draw_bar(earlier, group.scale, top, kBarHeight);
  draw_bar(later, group.scale, top + (kBarHeight - kThinBar) / 2, kThinBar);
  canvas_.text(columns_.later_right, baseline, bar_text(later), kBarLabel, Anchor::end);
}

void Picture::draw_group(const BarGroup& group) {
  if (group.heading) {
    y_ += kGroupGap;
    paragraph(group.label.text, kBarStrong);
    y_ += kGroupGap / 2;
    return;
  }
  std::vector<std::string> lines;
  if (columns_.labels_above) {
    paragraph(group.label.text, kBarLabel);
    y_ += kGroupGap / 4;
  } else {
    lines = lines_of(group.label.text, columns_in(columns_.label_width, group.label.text, kBarLabel));
  }
  const Tenths bars = in_line(group) ? kBarHeight : static_cast<Tenths>(group.bars.size()) * kBarStep;
  const Tenths text = static_cast<Tenths>(lines.size()) * leading(kBarLabel);
  const Tenths height = std::max(bars, text);
  Tenths y = y_ + (height - text) / 2 + kBarLabel.size;
  for (const std::string& line : lines) {
    canvas_.text(columns_.margin, y, line, kBarLabel);
    y += leading(kBarLabel);
  }
  const Tenths top = y_ + (height - bars) / 2;
  in_line(group) ? draw_pair(group, top) : draw_bars(group, top);
  if (columns_.labels_above) draw_axis(group.scale, top - kGroupGap / 4, top + bars);  // it does not cross labels
  if (!chart_.end_name.empty()) {
    canvas_.text(columns_.end_right, y_ + height / 2 + kBarStrong.size / 3, end_text(chart_, group), kBarStrong,
                 Anchor::end);
  }
  y_ += height + (in_line(group) && !columns_.labels_above ? kLineStep - kBarHeight : kGroupGap);
}

/// `■ 2016` above the figures of a period.
void Picture::draw_key(const Bar& bar, Tenths right, Tenths baseline) {
  const std::string caption = caption_of(bar);
  canvas_.text(right, baseline, caption, kBarSmall, Anchor::end);
  canvas_.rectangle(right - width_of(caption, kBarSmall) - kBarGap / 2 - kKeySize, baseline - kKeySize, kKeySize,
                    kKeySize, look_of(bar).key, look_of(bar).fill);
}

void Picture::draw_head() {
  paragraph(chart_.subtitle, kBarSmall);
  y_ += kGroupGap;
  if (chart_.end_name.empty()) return;
  const Tenths baseline = y_ + kBarSmall.size;
  const auto pair = std::ranges::find_if(chart_.groups, [this](const BarGroup& group) { return in_line(group); });
  if (pair != chart_.groups.end()) {
    draw_key(pair->bars.front(), columns_.earlier_right, baseline);
    draw_key(pair->bars.back(), columns_.later_right, baseline);
  }
  canvas_.text(columns_.end_right, baseline, end_heading(chart_), kBarSmall, Anchor::end);
  y_ += leading(kBarSmall) + kGroupGap / 2;
}

/// Whether the next picture of the page continues the same region, so that the axis continues too.
bool Picture::goes_on() const {
  const BarGroup* next = groups_.data() + groups_.size();
  return next != chart_.groups.data() + chart_.groups.size() && !next->heading;
}

void Picture::draw_axis(std::size_t scale, Tenths top, Tenths bottom) {
  canvas_.rectangle(x_of(0, scale) - 5, top, 10, bottom - top, "reach-axis", kText);
}

void Picture::draw_groups() {
  Tenths top = y_;
  std::size_t scale = groups_.front().scale;
  const auto axis = [&](Tenths bottom) {
    if (y_ > top && !columns_.labels_above) draw_axis(scale, top - kGroupGap / 2, bottom - kGroupGap / 2);
  };
  for (const BarGroup& group : groups_) {
    if (group.heading) axis(y_);  // the axis does not cross a heading
    draw_group(group);
    if (group.heading) top = y_;
    scale = group.scale;
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
  for (const std::string& note : chart_.notes) paragraph(note, kBarSmall);
  paragraph(chart_.source, kBarSmall);
  return canvas_.picture(columns_.width, y_ + columns_.margin, {"reach-chart", chart_.title, words()});
}

std::string Picture::inlined(std::string_view id) {
  if (groups_.data() == chart_.groups.data()) draw_head();
  draw_groups();
  return canvas_.picture(columns_.width, y_, {id, chart_.title, words()});
}

/// The groups of the next picture of a page: those of one region, as many as fit a sheet of paper.
Groups next_sheet(Groups groups, std::size_t most) {
  std::size_t count = 1;
  while (count < groups.size() && count < most && !groups[count].heading) ++count;
  return groups.first(count);
}

}  // namespace

std::string render_svg(const Summary& summary, const ChartStyle& style) {
  if (style.kind == ChartKind::lines) return line_picture(summary, style);
  const Chart chart = make_chart(summary, style);
  return Picture(chart, chart.groups, arrange_bars(chart, static_cast<Tenths>(style.width) * 10, kMargin)).alone();
}

std::string inlined_svg(const Summary& summary, std::size_t width, std::string_view id) {
  if (summary.series) return inlined_lines(summary, width, std::string(id) + "-1");
  const Chart chart = make_chart(summary, {});
  const SvgColumns columns = arrange_bars(chart, static_cast<Tenths>(width) * 10, 0);
  std::string out;
  std::size_t number = 0;
  for (Groups left = chart.groups; !left.empty();) {
    const Groups sheet = next_sheet(left, columns.pairs_in_line ? kMostLines : kMostGroups);
    left = left.subspan(sheet.size());
    out += Picture(chart, sheet, columns).inlined(std::string(id) + '-' + std::to_string(++number));
  }
  return out;
}

}  // namespace reach::report
