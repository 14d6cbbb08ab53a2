// DayCounts: the counts of dated rows before they are summed into a report's periods. For load.
#pragma once

#include <cstdint>
#include <unordered_set>

#include <reach/keyed_hash.hpp>
#include <reach/tally.hpp>

namespace reach {

/// Days since 1970-01-01, each once.
using DaySet = std::unordered_set<std::int32_t, NumberHash>;

/// One count per day, or per month if dates are months. If days add up, the days of a month are summed at once: a
/// report needs no more than that, and the sums fit the cache, which the days of three years and a few hundred series
/// do not.
struct DayCounts {
  Tally counts{Tally::Along::periods};
  bool by_month = false;     ///< the count of a day is added to its month
  DaySet met;                ///< if by_month: the days for which some series has a count
  Uint128 read_plainly = 0;  ///< if by_month: the sum of the counts that the plain path has added

  /// The key that stores the count of a date.
  [[nodiscard]] Key key_of(Key date) const {
    if (by_month && date.period.kind == PeriodKind::day) date.period = enclosing(date.period, PeriodKind::month);
    return date;
  }
};

}  // namespace reach
