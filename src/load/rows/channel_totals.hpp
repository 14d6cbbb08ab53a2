// Rows that are totals of some channels: `Total online` below `Website` and `App`, beside `Helpline`. For load/rows.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <reach/tally.hpp>

namespace reach {

struct InputReader;
struct StatedFigure;

/// The slots of all counts that a figure may be the total of.
using PartsOfFigure = std::function<std::vector<std::uint32_t>(const StatedFigure&)>;

/// After all rows: gives totals over channels their formula if, in every row, they are the sums of only some channels;
/// reports those that mostly are, and those that no channels ever add up to. O(figures × channels).
void settle_channel_totals(InputReader& file, const PartsOfFigure& parts_of, const Tally& tally);

}  // namespace reach
