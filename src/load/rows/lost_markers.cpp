// Markers that only stated totals have.
#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/doubtful_totals.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/join_period.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The markers that options give all figures of a period.
Markers given_markers(const InputReader& file, Period period) {
  Markers markers;
  for (const MarkedPeriod& marked : file.all.options.marked_periods) {
    if (is_within(period, marked.period)) markers |= Markers(marked.marker);
  }
  return markers;
}

bool has_marked_total(std::span<const Stated> figures) {
  return std::ranges::any_of(figures, [](const Stated& figure) { return !figure.markers.none() && figure.is_total(); });
}

/// `parts`: the markers of the counts that the formulas refer to.
void warn(const InputReader& file, std::string_view name, std::span<const Stated> figures,
          std::span<const Markers> parts) {
  for (const Stated& figure : figures) {
    if (!figure.is_total()) continue;
    Markers lost = figure.markers;
    for (const std::uint32_t part : figure.formulas.front().comparison) lost = lost.without(parts[part]);
    if (lost.none()) continue;
    file.all.diagnostics.add(
        warning(code::lost_marker,
                fmt::format("{} of {} is marked {}, and none of its counts is: it is worked out from these, without "
                            "the marker",
                            printable(figure.what), in_backticks(name), to_text(lost)))
            .hint("write the marker after the counts that it belongs to; --provisional and --revised mark a period")
            .at(figure.place));
  }
}

}  // namespace

void warn_of_lost_markers(const InputReader& file, std::string_view force, std::span<const Stated> figures) {
  if (!has_marked_total(figures)) return;
  std::vector<Markers> parts;
  for (const RowCount& count : file.row.counts) {
    parts.push_back(count.markers);
    parts.back() |= given_markers(file, count.period);
  }
  warn(file, force, figures, parts);
}

void warn_of_lost_markers(const InputReader& file, std::string_view name, std::optional<std::uint32_t> force,
                          std::span<const Stated> figures) {
  if (!has_marked_total(figures)) return;
  std::vector<Markers> parts;
  for (const Slot& slot : file.slots) parts.push_back(given_markers(file, slot.period));
  file.all.marked.each([&](const Key& key, Markers markers) {
    if (key.force != force.value_or(key.force)) return;
    for (std::size_t at = 0; at < file.slots.size(); ++at) {
      const Slot& slot = file.slots[at];
      if (slot.channel == key.channel && is_within(slot.period, key.period)) parts[at] |= markers;
    }
  });
  warn(file, name, figures, parts);
}

}  // namespace reach
