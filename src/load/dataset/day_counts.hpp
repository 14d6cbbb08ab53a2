// DayCounts: the counts of dated rows, before they are summed into the periods of a report. For load.
#pragma once

#include <cstdint>
#include <unordered_set>

#include <reach/keyed_hash.hpp>
#include <reach/tally.hpp>

namespace reach {

/// Days since 1970-01-01, each once.
using DaySet = std::unordered_set<std::int32_t, NumberHash>;

/// A count a day, or a month where dates are months; or, where days add up, a month's days together at once. That
/// says all that a report asks for, and is near at hand: the days of three years and a few hundred series fill more
/// memory than a core has close by.
struct DayCounts {
  Tally counts{Tally::Along::periods};
  bool by_month = false;     ///< a day's count goes to its month
  DaySet met;                ///< then: the days that some series has a count for
  Uint128 read_plainly = 0;  ///< then: the sum of what the plain path has added

  /// The key that the count of a date stands under.
  [[nodiscard]] Key key_of(Key date) const {
    if (by_month) date.period = enclosing(date.period, PeriodKind::month);
    return date;
  }
};

}  // namespace reach
