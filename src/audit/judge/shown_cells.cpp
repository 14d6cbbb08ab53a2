#include "audit/judge/shown_cells.hpp"

#include <fmt/core.h>

#include "text/grouped.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
std::string owner(const Facts& facts, const std::vector<std::uint32_t>& rows) {
  std::vector<std::string> names;
  for (const std::uint32_t row : rows) {
    if (!facts.rows()[row].is_collective()) names.push_back(printable(facts.rows()[row].name));
  }
  if (names.empty()) return "the overall";
  if (names.size() > 3) return "the other rows'";
  const std::string listed_names = listed(names, " and ");
  const bool owns = listed_names.ends_with("'s") || listed_names.ends_with("’s");  // `St Luke's`
  return listed_names + (owns ? "" : listed_names.ends_with('s') ? "'" : "'s");
}

std::string what(const Facts& facts, const std::vector<std::uint32_t>& channels) {
  if (channels.front() == kRateChannel) return fmt::format("rate per {}", grouped(facts.per()));
  if (channels.front() == kTotalChannel || facts.channels()[channels.front()] == kUnnamedChannel) return "total";
  std::vector<std::string> names;
  for (const std::uint32_t channel : channels) names.push_back(printable(facts.channels()[channel]));
  return listed(names, " and ") + " figure";
}

std::string thing(const Facts& facts, const Cells& cells) {
  return owner(facts, cells.rows) + ' ' + what(facts, cells.channels);
}

std::string when(const Cells& cells) {
  const std::string first = period_label(cells.periods.front());
  return cells.periods.size() == 1 ? first : first + " to " + period_label(cells.periods.back());
}

std::string for_when(const Cells& cells) {
  return cells.periods.front() == kUndated ? std::string() : " for " + when(cells);
}

}  // namespace reach::audit
