// Summary: the figures of a report; what every reporter reads. Made by aggregate. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <reach/change.hpp>
#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/period.hpp>

namespace reach {

/// One line of figures: each channel (in the order of Summary::channels) and the total over them.
struct Line {
  std::string name;  ///< of a force or a region
  std::vector<Change> channels;
  Change total;
  bool left_out = false;  ///< of the totals, under --like-for-like

  /// The figures of one channel, or the total where `channel` is the number of channels.
  [[nodiscard]] const Change& figures(std::size_t channel) const {
    return channel < channels.size() ? channels[channel] : total;
  }
};

struct RegionBlock {
  Line figures;              ///< the region's own: summed counts, never averaged increases
  std::vector<Line> forces;  ///< empty under --summary
};

/// What a report can show of a line.
enum class Figure : std::uint8_t {
  count,   ///< of both periods
  change,  ///< of the total, as are those below
  increase,
  share,         ///< of the comparison total: of a force, of its region's; of a region, of all regions'
  contribution,  ///< to the increase of the same, in percentage points
  annual,        ///< the increase a year, compound
};

struct Shown {
  Figure figure = Figure::count;
  std::size_t channel = 0;  ///< of a count: an index into Summary::channels, or their number: the total
  bool operator==(const Shown&) const = default;
};

struct Summary {
  std::vector<InputInfo> inputs;
  Period baseline;
  Period comparison;
  std::vector<Period> not_shown;  ///< the other periods of the data, ascending
  std::vector<std::string> channels;
  std::vector<ChannelSpelling> spellings;  ///< of the channels; empty: all plain
  int decimals = 0;
  std::vector<Shown> shown;  ///< what is shown of each line, in this order; empty: all counts, the change in tables for
                             ///< programs, the increase
  bool no_channels = false;  ///< of these, none of single channels
  bool distinct = false;     ///< figures are of different people: totals are unions, and not the sums of their parts
  std::vector<RegionBlock> regions;
  Line overall;                    ///< over the regions shown, and named so (kAllRegions, or kRegionsShown where there
                                   ///< are others); printed by grid formats only where there are several
  std::vector<std::string> notes;  ///< what a reader must know; symbols are explained by report, which shows them
  std::vector<Diagnostic> warnings;
};

}  // namespace reach
