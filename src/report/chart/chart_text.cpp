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

std::string bar_text(const Bar& bar) { return signed_text(bar.figure, ""); }

std::string end_text(const BarGroup& group) { return signed_text(group.end, "%"); }

std::string in_words(const Chart& chart, const BarGroup& group) {
  if (group.heading) return name_text(group.label);
  std::string words;
  for (const Bar& bar : group.bars) {
    words += words.empty() ? ": " : ", ";
    words += bar.caption + (bar.caption.empty() ? "" : " ") + bar_text(bar);
  }
  if (!chart.end_name.empty()) words += ", " + chart.end_name + ' ' + end_text(group);
  return name_text(group.label) + words;
}

}  // namespace reach::report
