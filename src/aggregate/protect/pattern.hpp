// Which counts and totals of one period are hidden. For aggregate.
#pragma once

#include <cstdint>
#include <vector>

#include <reach/dataset.hpp>

#include "aggregate/protect/hidden_rows.hpp"

namespace reach::protect {

/// What `--suppress` hides of a period, whatever is shown of it.
struct Pattern {
  bool is_too_small = false;    ///< the total of all is small: nothing could be shown
  std::vector<bool> channels;   ///< by channel: hidden in every row
  std::vector<Hidden> regions;  ///< by region
  std::vector<Hidden> forces;   ///< by force

  [[nodiscard]] bool hides_something() const;
};

/// The pattern under which no count of 1 to `least` − 1 is shown, or can be worked out from the figures shown. A
/// missing count is taken as 0. `left_out`: the forces that the totals leave out, by force; empty: none. The same
/// whatever the order of rows. O(forces × channels), see hidden_rows.
Pattern pattern_of(const Dataset& dataset, Period period, std::int64_t least, const std::vector<bool>& left_out);

}  // namespace reach::protect
