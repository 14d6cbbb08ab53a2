// The two periods of a report: those asked for, else the earliest and the latest. For aggregate.
#pragma once

#include <optional>

#include <reach/aggregate.hpp>

namespace reach {

struct PeriodPair {
  Period baseline;
  Period comparison;
};

/// Nothing after reporting a period that the data has not, two of two kinds, or the same one twice.
std::optional<PeriodPair> choose_periods(const Dataset& dataset, const AggregateOptions& options,
                                         Diagnostics& diagnostics);

}  // namespace reach
