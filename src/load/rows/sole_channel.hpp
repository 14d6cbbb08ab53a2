// Channels that are called totals, in rows without other channels: they are the channels. For load.
#pragma once

#include "load/rows/input_reader.hpp"

namespace reach {

/// After all rows of a tall input: if all rows have a channel that is called a total, as `Total users`, takes their
/// figures as counts. Beside `Total users`, a plain `Total` remains the total.
void take_sole_channel(InputReader& file);

}  // namespace reach
