// A chart for the terminal: bars of eighths of a character, or of `#`.
#include <algorithm>
#include <array>
#include <utility>

#include "report/ansi.hpp"
#include "report/chart/chart.hpp"
#include "report/chart/lines.hpp"
#include "report/chart/terminal_pairs.hpp"
#include "report/line_break.hpp"
#include "report/renderers.hpp"
#include "text/minus.hpp"
#include "text/right_to_left.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::size_t kLeastBar = 8, kLeastLabel = 8;

/// Widths in terminal columns. `scale` is the width between the least and the most of each scale: the same for falls
/// and rises, so that equal changes have equal bars.
struct BarColumns {
  std::size_t label = 0, caption = 0, scale = 0, figure = 0, end = 0;
};

/// The columns left of zero, where bars of falls are.
std::size_t columns_below(const BarScale& scale, const BarColumns& columns) {
  const Int128 span = scale.span();
  return span == 0 ? 0 : static_cast<std::size_t>((-scale.least * Int128{columns.scale} + span - 1) / span);
}

BarColumns arrange(const Chart& chart, std::size_t width) {
  BarColumns columns;
  columns.end = end_heading(chart).size();
  for (const BarGroup& group : chart.groups) {
    if (group.heading) continue;
    columns.label = std::max(columns.label, display_width(group.label.text));
    if (!chart.end_name.empty()) columns.end = std::max(columns.end, display_width(end_text(chart, group)));
    for (const Bar& bar : group.bars) {
      columns.caption = std::max(columns.caption, caption_of(bar).size());
      columns.figure = std::max(columns.figure, display_width(bar_text(bar)));
    }
  }
  const std::size_t beside = 2 + (columns.caption > 0 ? columns.caption + 1 : 0) + 1 + columns.figure +
                             (columns.end > 0 ? 2 + columns.end : 0);
  const std::size_t room = width > beside + kLeastBar + kLeastLabel ? width - beside - kLeastBar : kLeastLabel;
  columns.label = std::min({columns.label, width * 3 / 10, room});
  const std::size_t texts = columns.label + beside;
  const std::size_t bars = width > texts + kLeastBar ? width - texts : kLeastBar;
  const bool falls = std::ranges::any_of(chart.scales, [](const BarScale& scale) { return scale.least < 0; });
  columns.scale = falls ? bars - 1 : bars;  // zero is between two columns, which costs up to one column
  return columns;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

/// How many parts of the scale a length fills.
std::size_t filled(const BarScale& scale, Int128 length, std::size_t parts) {
  return static_cast<std::size_t>(rounded_quotient(length * Int128{parts}, scale.span()));
}

/// A bar above zero, drawn to an eighth of a column.
std::string above_zero(const BarScale& scale, Int128 length, const BarColumns& columns, bool ascii) {
  if (ascii) return repeated("#", filled(scale, length, columns.scale));
  const std::size_t eighths = filled(scale, length, columns.scale * 8);
  return repeated("█", eighths / 8).append(kEighths[eighths % 8]);
}

/// A bar below zero, in whole columns: no font has eighths that begin at the right.
std::string below_zero(const BarScale& scale, Int128 length, const BarColumns& columns, bool ascii) {
  return padded_left(repeated(ascii ? "#" : "█", filled(scale, -length, columns.scale)), columns_below(scale, columns));
}

std::string bar_line(const BarScale& scale, const Bar& bar, const BarColumns& columns, bool ascii) {
  std::string line;
  if (columns.caption > 0) line += padded_left(caption_of(bar), columns.caption) + ' ';
  if (bar.length < 0) {
    line += below_zero(scale, bar.length, columns, ascii);
  } else {
    line += std::string(columns_below(scale, columns), ' ');
    if (bar.length > 0) line += above_zero(scale, bar.length, columns, ascii);
  }
  return line + ' ' + bar_text(bar);
}

void draw_group(std::string& out, const Chart& chart, const BarGroup& group, const BarColumns& columns,
                const ChartStyle& style) {
  const auto labels = lines_of(printable(group.label.text), columns.label);
  const std::size_t rows = std::max(labels.size(), group.bars.size());
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line = padded_right(row < labels.size() ? isolated(labels[row]) : "", columns.label) + "  ";
    if (row < group.bars.size()) line += bar_line(chart.scales[group.scale], group.bars[row], columns, style.ascii);
    if (row + 1 == group.bars.size() && columns.end > 0) {
      const std::size_t used = display_width(line);
      line += padded_left(end_text(chart, group), std::max(style.width, used + 2 + columns.end) - used);
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
}

/// The groups one after another, each bar in a line of its own.
std::string draw_groups(const Chart& chart, const ChartStyle& style) {
  const BarColumns columns = arrange(chart, style.width);
  std::string out;
  if (columns.end > 0) out += '\n' + padded_left(end_heading(chart), style.width) + '\n';
  bool first = columns.end > 0;
  for (const BarGroup& group : chart.groups) {
    if (!first && (group.heading || group.bars.size() > 1)) out += '\n';
    first = group.heading;
    if (group.heading) {
      add_paragraph(out, group.label.text, style.width);
    } else {
      draw_group(out, chart, group, columns, style);
    }
  }
  return out;
}

}  // namespace

std::string render_bars(const Summary& summary, const ChartStyle& style) {
  if (style.kind == ChartKind::lines) return terminal_lines(summary, style);
  const Chart chart = make_chart(summary, style);
  std::string out;
  if (style.colour) out += kBold;
  add_paragraph(out, chart.title, style.width);
  if (style.colour) out += kPlain;
  add_paragraph(out, chart.subtitle, style.width);
  const auto pairs = draw_pairs(chart, style);
  out += pairs ? *pairs : draw_groups(chart, style);
  if (!chart.notes.empty() || !chart.source.empty()) out += '\n';
  for (const std::string& note : chart.notes) add_paragraph(out, note, style.width);
  if (!chart.source.empty()) add_paragraph(out, chart.source, style.width);
  return style.ascii ? with_hyphens(std::move(out)) : out;
}

}  // namespace reach::report
