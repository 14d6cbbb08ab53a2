// Which force has which periods, as a small grid. For cli/inspection and cli/command.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <reach/dataset.hpp>

namespace reach::cli {

/// A line that says what the signs mean, then one for each of the first `most` forces: `Kent    #.##`, a sign a period.
/// Empty for data of two periods or fewer. O(forces shown × channels × periods).
std::vector<std::string> period_grid(const Dataset& dataset, std::size_t most);

}  // namespace reach::cli
