#include "aggregate/unions.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/comparison.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The unions of a period, by row, for which some row gives parts.
using Unions = std::map<std::uint32_t, std::set<std::uint32_t>>;

Unions unions_of(const Dataset& dataset, std::span<const std::uint32_t> forces, bool all_regions, Period period) {
  Unions unions;
  for (const auto force : forces) {
    const std::uint32_t region = RowId::region(dataset.forces[force].region).number();
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      if (!dataset.count(force, channel, period)) continue;
      unions[force].insert(kAllChannels);
      unions[region].insert({channel, kAllChannels});
      if (all_regions) unions[RowId::all().number()].insert({channel, kAllChannels});
    }
  }
  return unions;
}

std::string row_name(const Dataset& dataset, std::uint32_t row) {
  if (RowId(row).is_all()) return in_backticks(kAllRegions);
  return in_backticks(RowId(row).is_force() ? dataset.forces[row].name : dataset.regions[RowId(row).region_id()]);
}

}  // namespace

void add_unions(const Dataset& dataset, std::uint32_t row, std::uint32_t channel, Line& line,
                std::span<const Period> periods) {
  for (const Period period : periods) line.counts.push_back(dataset.united(row, channel, period).value_or(Count()));
}

Line united_line(const Dataset& dataset, std::string name, std::uint32_t row, std::span<const Period> periods) {
  Line line;
  line.name = std::move(name);
  line.periods = static_cast<std::uint32_t>(periods.size());
  for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
    add_unions(dataset, row, channel, line, periods);
  }
  add_unions(dataset, row, kAllChannels, line, periods);
  return line;
}

void warn_missing_unions(const Dataset& dataset, std::span<const std::uint32_t> forces, bool all_regions,
                         std::span<const Period> periods, Diagnostics& diagnostics) {
  for (const Period period : periods) {
    for (auto& [row, channels] : unions_of(dataset, forces, all_regions, period)) {
      std::vector<std::uint32_t> lacking;
      std::ranges::copy_if(channels, std::back_inserter(lacking),
                           [&, whole = row](auto channel) { return !dataset.united(whole, channel, period); });
      if (lacking.empty()) continue;
      const auto first = lacking.front();
      const std::string more = lacking.size() == 1 ? "" : fmt::format(" and {} more", lacking.size() - 1);
      const std::string channel = first == kAllChannels ? std::string(kUnion) : printable(dataset.channels[first]);
      Diagnostic missing = warning(code::missing_row, {});
      missing.message = fmt::format("{} has no row for {}{} in {}: [x], since different people do not add up",
                                    row_name(dataset, row), channel, more, period_label(period));
      missing.hint = fmt::format("give the union as a row with {}, as reach tally writes it", kUnion);
      missing.about = period_label(period);
      diagnostics.add(std::move(missing));
    }
  }
}

}  // namespace reach
