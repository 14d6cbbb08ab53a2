// aggregate: Dataset → Summary. For aggregate and cli.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/summary.hpp>

namespace reach {

enum class SortBy : std::uint8_t { input, name, total, change, increase };

struct AggregateOptions {
  std::optional<Period> baseline;    ///< default: the earliest in the data
  std::optional<Period> comparison;  ///< default: the latest
  /// The months that these may be instead, being written `2010-11`, where the data has no such year.
  std::optional<Period> baseline_month;
  std::optional<Period> comparison_month;
  std::vector<std::string> only;  ///< regions to keep; empty: all
  bool like_for_like = false;
  bool summary_only = false;
  SortBy sort = SortBy::input;
  int decimals = 0;
};

/// The figures of both periods, or nothing after reporting why. Sums in 128 bits; a total above 2^63 − 1 is refused.
/// Drops the warnings about other periods. O(forces × channels), and O(n log n) where sorted.
std::optional<Summary> aggregate(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics);

}  // namespace reach
