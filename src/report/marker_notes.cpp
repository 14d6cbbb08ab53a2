#include "report/marker_notes.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/listed.hpp"

namespace reach::report {
namespace {

/// `Kent website 2018`, `website 2018`, `2018`.
std::string name_of(const MarkedPart& part, const Summary& summary) {
  std::string name = part.force;
  if (part.channel < summary.channels.size())
    name.append(name.empty() ? "" : " ").append(summary.label_of(part.channel));
  return name.append(name.empty() ? "" : " ").append(period_label(summary.periods[part.period]));
}

/// Where a marker comes from.
std::vector<std::string> origins_of(Marker marker, const Summary& summary) {
  std::vector<std::string> names;
  if (marker == Marker::low_reliability && summary.low_base > 0)
    names.push_back(fmt::format("increases on a baseline below {}", summary.low_base));
  const auto found = std::ranges::find(summary.marker_origins, marker, &MarkerOrigin::marker);
  if (found == summary.marker_origins.end()) return names;
  for (const MarkedPart& part : found->first) names.push_back(name_of(part, summary));
  if (found->others > 0) names.push_back(fmt::format("{} more", found->others));
  return names;
}

/// `[b] break in series: from 2017 counted by a new system; website from 2018.`
std::string break_note(const Summary& summary) {
  std::string text;
  for (const SeriesBreak& each : summary.breaks) {
    text += text.empty() ? "[b] break in series: " : "; ";
    if (each.channel) text += summary.label_of(*each.channel) + ' ';
    text += "from " + period_label(each.from);
    if (!each.reason.empty()) text += ' ' + each.reason;
  }
  return text.ends_with('.') ? text : text + '.';
}

}  // namespace

std::vector<std::string> marker_notes(const Summary& summary, Markers used) {
  std::vector<std::string> notes;
  used.each([&](Marker marker) {
    const std::vector<std::string> names = origins_of(marker, summary);
    if (!names.empty())
      notes.push_back(fmt::format("{} {}: {}.", to_text(marker), meaning(marker), listed(names, " and ")));
  });
  if (!summary.breaks.empty()) notes.push_back(break_note(summary));
  return notes;
}

}  // namespace reach::report
