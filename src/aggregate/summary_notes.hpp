// Notes that a reader of a report needs. For aggregate.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <reach/summary.hpp>

namespace reach {

/// The notes that follow from the data and from what is shown of it. `counts`: how many counts the period with the most
/// has. O(regions + periods).
std::vector<std::string> summary_notes(const Summary& summary, const Dataset& dataset, std::uint64_t counts);

}  // namespace reach
