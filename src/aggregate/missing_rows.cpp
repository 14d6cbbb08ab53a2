#include "aggregate/missing_rows.hpp"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/comparison.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The channels that at least one force has in a period.
std::vector<bool> channels_with_figures(const Dataset& dataset, std::span<const std::uint32_t> forces, Period period) {
  std::vector<bool> present(dataset.channels.size());
  for (std::uint32_t channel = 0; channel < present.size(); ++channel) {
    present[channel] =
        std::ranges::any_of(forces, [&](auto force) { return dataset.count(force, channel, period).has_value(); });
  }
  return present;
}

void warn(const Dataset& dataset, const Force* force, std::string message, Period period, Diagnostics& diagnostics) {
  Place place;
  if (force != nullptr) {
    place.file = dataset.inputs[force->origin.input].path;
    place.line = force->origin.line;
  }
  diagnostics.add(warning(code::missing_row, std::move(message)).at(std::move(place)).about(period_label(period)));
}

void warn_force(const Dataset& dataset, std::uint32_t index, Period period, const std::vector<bool>& present,
                Diagnostics& diagnostics) {
  std::vector<std::uint32_t> lacking;
  std::size_t expected = 0;
  for (std::uint32_t channel = 0; channel < present.size(); ++channel) {
    if (!present[channel]) continue;
    ++expected;
    if (!dataset.count(index, channel, period)) lacking.push_back(channel);
  }
  if (lacking.empty()) return;
  const auto& force = dataset.forces[index];
  if (lacking.size() == expected) {
    warn(
        dataset, &force,
        fmt::format("{} has no row for {}: its figures are [x], not 0", in_backticks(force.name), period_label(period)),
        period, diagnostics);
    return;
  }
  const std::string others =
      lacking.size() == 1 ? ""
                          : fmt::format(" and {} other channel{}", lacking.size() - 1, lacking.size() == 2 ? "" : "s");
  warn(dataset, &force,
       fmt::format("{} has no row for {}{} in {}: [x], not 0", in_backticks(force.name),
                   printable(dataset.channels[lacking.front()]), others, period_label(period)),
       period, diagnostics);
}

}  // namespace

void warn_missing_rows(const Dataset& dataset, std::span<const std::uint32_t> forces, PeriodPair periods,
                       Diagnostics& diagnostics) {
  for (const auto period : {periods.baseline, periods.comparison}) {
    const auto present = channels_with_figures(dataset, forces, period);
    for (std::uint32_t channel = 0; channel < present.size(); ++channel) {
      if (present[channel]) continue;
      warn(dataset, nullptr,
           fmt::format("no force has a figure for {} {}: it is [x], not 0", printable(dataset.channels[channel]),
                       period_label(period)),
           period, diagnostics);
    }
    for (const auto force : forces) warn_force(dataset, force, period, present, diagnostics);
  }
}

}  // namespace reach
