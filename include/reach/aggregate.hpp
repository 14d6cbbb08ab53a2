// aggregate: Dataset → Summary. For aggregate and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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
  /// The months that these two mean instead, if they are written like `2010-11` and the data has no such year.
  std::optional<Period> baseline_month;
  std::optional<Period> comparison_month;
  bool series = false;                   ///< show every period from the baseline to the comparison
  std::vector<std::string> only;         ///< regions to keep; empty: all
  std::vector<std::string> only_forces;  ///< forces to keep; empty: all. Totals stay those of all
  bool like_for_like = false;
  bool summary_only = false;
  bool codes = false;               ///< show the codes of forces and regions
  bool uneven = false;              ///< accept periods that the dates cover differently: nothing is compared
  bool to_date = false;             ///< cut the periods shown to the part that the dates of all of them cover
  std::vector<SeriesBreak> breaks;  ///< `--break`, in any order
  SortBy sort = SortBy::input;
  int decimals = 0;
  /// Whether a report withholds exact counts: some are hidden, or all are rounded.
  [[nodiscard]] bool hides_counts() const { return suppress > 0 || round > 0; }
  std::size_t suppress = 0;    ///< hide counts of 1 to this less 1, and figures that would reveal them; 0: off
  std::int64_t round = 0;      ///< round every count to the nearest 5 or 10 before anything is worked out; 0: off
  std::uint64_t low_base = 0;  ///< an increase on a baseline below this is of low reliability; 0: off
  Certainty certainty;
  std::size_t per = 100000;  ///< rates are per so many people
};

/// The figures of each period shown, or nothing after reporting why. Sums use 128 bits; a total above 2^63 − 1 is an
/// error. Drops warnings about other periods. O(forces × channels × periods), plus O(n log n) if sorted.
std::optional<Summary> aggregate(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics);

/// The data set with the counts of these periods cut to the part that the dates of all of them cover; nothing after
/// reporting that this cannot be done. O(dates).
std::optional<Dataset> cut_to_date(const Dataset& dataset, std::span<const Period> periods, Diagnostics& diagnostics);

}  // namespace reach
