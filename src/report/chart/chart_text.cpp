// How charts write their figures, in pictures and in words.
#include "report/chart/chart.hpp"

namespace reach::report {
namespace {

std::string name_text(const Name& name) { return std::string(name.text); }

std::string signed_text(const Cell& figure, std::string_view percent) {
  const auto* decimal = std::get_if<Decimal>(&figure);
  const bool plus = decimal != nullptr && decimal->digits > 0;
  return (plus ? "+" : "") + write(figure, {name_text, percent, kPoints, true});
}

}  // namespace

std::string figure_text(const Bar& bar) { return signed_text(bar.figure, ""); }

Markers bar_markers(const Bar& bar) { return std::holds_alternative<NoFigure>(bar.figure) ? Markers() : bar.markers; }

std::string bar_text(const Bar& bar) {
  return with_markers(figure_text(bar), bar_markers(bar).without(bar.in_caption));
}

std::string end_text(const Chart& chart, const BarGroup& group) {
  const Markers own = std::holds_alternative<NoFigure>(group.end) ? Markers() : group.end_markers;
  return with_markers(signed_text(group.end, "%"), own.without(chart.end_markers));
}

std::string caption_of(const Bar& bar) { return with_markers(bar.caption, bar.in_caption); }

std::string end_heading(const Chart& chart) { return with_markers(chart.end_name, chart.end_markers); }

std::string in_words(const Chart& chart, const BarGroup& group) {
  if (group.heading) return name_text(group.label);
  std::string words;
  for (const Bar& bar : group.bars) {
    words += words.empty() ? ": " : ", ";
    words += caption_of(bar) + (bar.caption.empty() ? "" : " ") + bar_text(bar);
  }
  if (!chart.end_name.empty()) words += ", " + end_heading(chart) + ' ' + end_text(chart, group);
  return name_text(group.label) + words;
}

}  // namespace reach::report
