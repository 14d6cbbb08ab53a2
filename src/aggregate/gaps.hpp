// Gaps: periods of a series that follow each other unevenly. For aggregate.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <reach/period.hpp>

namespace reach {

/// `2016 follows 2014: there is no 2015 in the data.` for the first pairs of neighbours that are further apart than the
/// closest pair; then how many more there are. The periods are of one kind and ascending. O(periods).
std::vector<std::string> gap_notes(std::span<const Period> periods);

}  // namespace reach
