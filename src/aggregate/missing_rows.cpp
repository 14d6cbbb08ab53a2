#include "aggregate/missing_rows.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <vector>

#include <fmt/core.h>

#include "source/unicode.hpp"

namespace reach {
namespace {

/// The channels of one period that some force has.
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
  diagnostics.add({Code::missing_row, std::move(message), {}, std::move(place), label(period)});
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
    warn(dataset, &force,
         fmt::format("{} has no row for {}: its figures are [x], not 0", quoted(force.name), label(period)), period,
         diagnostics);
    return;
  }
  const std::string others =
      lacking.size() == 1 ? ""
                          : fmt::format(" and {} other channel{}", lacking.size() - 1, lacking.size() == 2 ? "" : "s");
  warn(dataset, &force,
       fmt::format("{} has no row for {}{} in {}: [x], not 0", quoted(force.name),
                   printable(dataset.channels[lacking.front()]), others, label(period)),
       period, diagnostics);
}

/// The unions of a period, by row, whose parts some row gives.
using Unions = std::map<std::uint32_t, std::set<std::uint32_t>>;

Unions unions_of(const Dataset& dataset, std::span<const std::uint32_t> forces, bool all_regions, Period period) {
  Unions unions;
  for (const auto force : forces) {
    const std::uint32_t region = region_row(dataset.forces[force].region);
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      if (!dataset.count(force, channel, period)) continue;
      unions[force].insert(kAll);
      unions[region].insert({channel, kAll});
      if (all_regions) unions[kAll].insert({channel, kAll});
    }
  }
  return unions;
}

std::string row_name(const Dataset& dataset, std::uint32_t row) {
  if (row == kAll) return quoted(kAllRegions);
  return quoted(row < kRegionRows ? dataset.forces[row].name : dataset.regions[row - kRegionRows]);
}

}  // namespace

void warn_missing_unions(const Dataset& dataset, std::span<const std::uint32_t> forces, bool all_regions,
                         PeriodPair periods, Diagnostics& diagnostics) {
  for (const auto period : {periods.baseline, periods.comparison}) {
    for (auto& [row, channels] : unions_of(dataset, forces, all_regions, period)) {
      std::vector<std::uint32_t> lacking;
      std::ranges::copy_if(channels, std::back_inserter(lacking),
                           [&, whole = row](auto channel) { return !dataset.united(whole, channel, period); });
      if (lacking.empty()) continue;
      const auto first = lacking.front();
      const std::string more = lacking.size() == 1 ? "" : fmt::format(" and {} more", lacking.size() - 1);
      diagnostics.add(
          {Code::missing_row,
           fmt::format("{} has no row for {}{} in {}: [x], since different people do not add up",
                       row_name(dataset, row), first == kAll ? std::string(kUnion) : printable(dataset.channels[first]),
                       more, label(period)),
           fmt::format("give the union as a row with {}, as reach tally writes it", kUnion),
           {},
           label(period)});
    }
  }
}

void warn_missing_rows(const Dataset& dataset, std::span<const std::uint32_t> forces, PeriodPair periods,
                       Diagnostics& diagnostics) {
  for (const auto period : {periods.baseline, periods.comparison}) {
    const auto present = channels_with_figures(dataset, forces, period);
    for (std::uint32_t channel = 0; channel < present.size(); ++channel) {
      if (present[channel]) continue;
      warn(dataset, nullptr,
           fmt::format("no force has a figure for {} {}: it is [x], not 0", printable(dataset.channels[channel]),
                       label(period)),
           period, diagnostics);
    }
    for (const auto force : forces) warn_force(dataset, force, period, present, diagnostics);
  }
}

}  // namespace reach
