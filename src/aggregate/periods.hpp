// The periods of a report, from the baseline to the comparison: the requested ones, or the earliest and the latest. For
// aggregate.
#pragma once

#include <optional>
#include <vector>

#include <reach/aggregate.hpp>

namespace reach {

/// The baseline and the comparison; of a series all periods from the one to the other. Nothing after reporting a period
/// that is not in the data, two kinds of period, the same period twice, or a series that runs backwards.
std::optional<std::vector<Period>> choose_periods(const Dataset& dataset, const AggregateOptions& options,
                                                  Diagnostics& diagnostics);

}  // namespace reach
