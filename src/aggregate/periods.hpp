// The two periods of a report: the requested ones, or the earliest and the latest. For aggregate.
#pragma once

#include <optional>

#include <reach/aggregate.hpp>

namespace reach {

struct PeriodPair {
  Period baseline;
  Period comparison;
};

/// Nothing after reporting a period that is not in the data, two kinds of period, or the same period twice.
std::optional<PeriodPair> choose_periods(const Dataset& dataset, const AggregateOptions& options,
                                         Diagnostics& diagnostics);

}  // namespace reach
