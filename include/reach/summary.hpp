// Summary: the figures of a report; what every reporter reads. Made by aggregate.
#pragma once

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
};

struct RegionBlock {
  Line figures;              ///< the region's own: summed counts, never averaged increases
  std::vector<Line> forces;  ///< empty under --summary
};

struct Summary {
  std::vector<InputInfo> inputs;
  Period baseline;
  Period comparison;
  std::vector<std::string> channels;
  int decimals = 0;
  bool distinct = false;  ///< figures are of different people: totals are unions, and not the sums of their parts
  std::vector<RegionBlock> regions;
  Line overall;                    ///< over the regions shown; printed by grid formats only where there are several
  std::vector<std::string> notes;  ///< what a reader must know; symbols are explained by report, which shows them
  std::vector<Diagnostic> warnings;
};

}  // namespace reach
