#include "cli/inspection/inspect_grid.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kMostPeriods = 60;  // the last ones

/// `#` if the force has a figure in every channel, `+` in some, `.` in none.
char sign_of(const Dataset& dataset, std::uint32_t force, Period period) {
  std::size_t known = 0;
  for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
    const auto count = dataset.count(force, channel, period);
    if (count && !count->is_missing()) ++known;
  }
  return known == dataset.channels.size() ? '#' : known > 0 ? '+' : '.';
}

}  // namespace

std::vector<std::string> period_grid(const Dataset& dataset, std::size_t most) {
  std::vector<std::string> lines;
  if (dataset.periods.size() <= 2) return lines;
  const std::size_t first = dataset.periods.size() - std::min(dataset.periods.size(), kMostPeriods);
  lines.push_back(fmt::format("from {} to {}, one sign a period: # complete, + in part, . no figure",
                              period_label(dataset.periods[first]), period_label(dataset.periods.back())));
  const std::size_t forces = std::min(dataset.forces.size(), most);
  std::size_t widest = 0;
  for (std::size_t at = 0; at < forces; ++at)
    widest = std::max(widest, display_width(printable(dataset.forces[at].name)));
  for (std::uint32_t force = 0; force < forces; ++force) {
    std::string line = printable(dataset.forces[force].name);
    line.append(widest + 2 - display_width(line), ' ');
    for (std::size_t at = first; at < dataset.periods.size(); ++at)
      line += sign_of(dataset, force, dataset.periods[at]);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace reach::cli
