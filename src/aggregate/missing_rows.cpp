#include "aggregate/missing_rows.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "aggregate/name_pairs.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kHowToRename =
    "check whether each line below is one name written in two ways; save those that are, under `from,to`, as "
    "renames.csv, and add --rename renames.csv";

/// The channels that at least one force has in a period.
std::vector<bool> channels_with_figures(const Dataset& dataset, std::span<const std::uint32_t> forces, Period period) {
  std::vector<bool> present(dataset.channels.size());
  for (std::uint32_t channel = 0; channel < present.size(); ++channel) {
    present[channel] =
        std::ranges::any_of(forces, [&](auto force) { return dataset.count(force, channel, period).has_value(); });
  }
  return present;
}

/// A force, the number of channels present in a period that it lacks, and the first of them.
struct Lacking {
  std::uint32_t force = 0;
  std::size_t channels = 0;
  std::uint32_t first = 0;
};

/// A period, and what lacks figures in it.
struct Side {
  Period period;
  std::vector<bool> present;          ///< the channels that some force has
  std::vector<Lacking> lacking;       ///< the forces that lack any of these channels, in order
  std::vector<std::uint32_t> absent;  ///< those that lack all of them
};

/// `pages`: by channel, as for Tally::find.
Lacking lacking(const Dataset& dataset, std::uint32_t force, const Side& side, std::vector<const Tally::Page*>& pages) {
  Lacking found{force};
  for (std::uint32_t channel = 0; channel < side.present.size(); ++channel) {
    if (!side.present[channel] || dataset.tally.find({force, channel, side.period}, pages[channel])) continue;
    if (found.channels++ == 0) found.first = channel;
  }
  return found;
}

Side side_of(const Dataset& dataset, std::span<const std::uint32_t> forces, Period period) {
  Side side{period, channels_with_figures(dataset, forces, period), {}, {}};
  const auto expected = static_cast<std::size_t>(std::ranges::count(side.present, true));
  std::vector<const Tally::Page*> pages(side.present.size());
  for (const auto force : forces) {
    const Lacking lacks = lacking(dataset, force, side, pages);
    if (lacks.channels == 0) continue;
    side.lacking.push_back(lacks);
    if (lacks.channels == expected) side.absent.push_back(force);
  }
  return side;
}

/// The channels that no force has in a period.
std::vector<std::uint32_t> absent_channels(const Side& side) {
  std::vector<std::uint32_t> absent;
  for (std::uint32_t channel = 0; channel < side.present.size(); ++channel) {
    if (!side.present[channel]) absent.push_back(channel);
  }
  return absent;
}

/// Whether two forces have figures in the same period: then they are different forces.
bool stand_together(const Dataset& dataset, std::uint32_t one, std::uint32_t other) {
  const auto has = [&](std::uint32_t force, Period period) {
    for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
      if (dataset.count(force, channel, period)) return true;
    }
    return false;
  };
  return std::ranges::any_of(dataset.periods, [&](Period period) { return has(one, period) && has(other, period); });
}

/// Adds lines of a map for forces that probably have another name in the other period.
void add_force_lines(const Dataset& dataset, const Side& baseline, const Side& comparison, std::string& lines) {
  const auto names = [&](const std::vector<std::uint32_t>& forces) {
    std::vector<LoneName> lone;
    for (const auto force : forces) lone.push_back({dataset.forces[force].name, dataset.forces[force].region});
    return lone;
  };
  // A name without figures in the comparison is one of the baseline.
  for (const auto& [before, after] : likely_pairs(names(comparison.absent), names(baseline.absent))) {
    const auto from = comparison.absent[before];
    const auto to = baseline.absent[after];
    if (!stand_together(dataset, from, to))
      lines += '\n' + rename_line(dataset.forces[from].name, dataset.forces[to].name);
  }
}

void add_channel_lines(const Dataset& dataset, const Side& baseline, const Side& comparison, std::string& lines) {
  if (dataset.periods.size() > 2) return;  // they may stand together in a third
  const auto names = [&](const std::vector<std::uint32_t>& channels) {
    std::vector<LoneName> lone;
    for (const auto channel : channels) lone.push_back({dataset.channels[channel]});
    return lone;
  };
  const auto before = names(absent_channels(comparison));
  const auto after = names(absent_channels(baseline));
  for (const auto& pair : likely_pairs(before, after))
    lines += '\n' + rename_line(before[pair.before].name, after[pair.after].name);
}

/// The map that would give the likely pairs one name each; empty if there are none.
std::string map_of_pairs(const Dataset& dataset, const Side& baseline, const Side& comparison) {
  std::string lines;
  add_force_lines(dataset, baseline, comparison, lines);
  add_channel_lines(dataset, baseline, comparison, lines);
  return lines.empty() ? lines : "from,to" + lines;
}

/// Makes the warnings. The first about a name without any figure in a period offers the map of likely pairs.
class MissingRows {
 public:
  MissingRows(const Dataset& dataset, std::string map, Diagnostics& diagnostics)
      : dataset_(dataset), map_(std::move(map)), diagnostics_(diagnostics) {}

  void warn_of_channels(const Side& side) {
    for (std::size_t channel = 0; channel < side.present.size(); ++channel) {
      if (side.present[channel]) continue;
      warn_of_name(side, {},
                   fmt::format("no force has a figure for {} {}: it is [x], not 0",
                               printable(dataset_.channels[channel]), period_label(side.period)));
    }
  }

  void warn_of_forces(const Side& side) {
    auto absent = side.absent.begin();
    for (const Lacking& lacks : side.lacking) {
      const bool is_absent = absent != side.absent.end() && *absent == lacks.force;
      is_absent ? warn_of_absent(side, *absent++) : warn_of_part(side, lacks);
    }
  }

 private:
  [[nodiscard]] Place place(std::uint32_t force) const {
    const Origin origin = dataset_.forces[force].origin;
    Place place;
    place.file = dataset_.inputs[origin.input].path;
    place.line = origin.line;
    return place;
  }

  void warn_of_absent(const Side& side, std::uint32_t force) {
    warn_of_name(side, place(force),
                 fmt::format("{} has no row for {}: its figures are [x], not 0",
                             in_backticks(dataset_.forces[force].name), period_label(side.period)));
  }

  void warn_of_part(const Side& side, const Lacking& lacks) {
    const std::uint32_t force = lacks.force;
    const std::string others =
        lacks.channels == 1 ? "" : fmt::format(" and {}", plural(lacks.channels - 1, "other channel"));
    diagnostics_.add(
        warning(code::missing_row,
                fmt::format("{} has no row for {}{} in {}: [x], not 0", in_backticks(dataset_.forces[force].name),
                            printable(dataset_.channels[lacks.first]), others, period_label(side.period)))
            .at(place(force))
            .about(period_label(side.period)));
  }

  void warn_of_name(const Side& side, Place place, std::string message) {
    Diagnostic finding =
        warning(code::missing_row, std::move(message)).at(std::move(place)).about(period_label(side.period));
    if (!map_.empty()) {
      finding.hint = std::string(kHowToRename);
      finding.lines = std::exchange(map_, {});
    }
    diagnostics_.add(std::move(finding));
  }

  const Dataset& dataset_;
  std::string map_;
  Diagnostics& diagnostics_;
};

}  // namespace

void warn_missing_rows(const Dataset& dataset, std::span<const std::uint32_t> forces, std::span<const Period> periods,
                       Diagnostics& diagnostics) {
  std::vector<Side> sides;
  for (const Period period : periods) sides.push_back(side_of(dataset, forces, period));
  MissingRows rows(dataset, map_of_pairs(dataset, sides.front(), sides.back()), diagnostics);
  for (const Side& side : sides) {
    rows.warn_of_channels(side);
    rows.warn_of_forces(side);
  }
}

}  // namespace reach
