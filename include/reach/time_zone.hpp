// TimeZone: how far the clocks of a place are from UTC, and when that changes. Made by cli. For every module.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace reach {

/// A plain value, so that reading rows needs neither the environment nor a lock.
struct TimeZone {
  struct Change {
    std::int64_t at = 0;      ///< seconds since 1970-01-01T00:00:00Z
    std::int32_t offset = 0;  ///< how many seconds local time is ahead of UTC from then on
  };

  std::string name;             ///< `Europe/London`
  std::vector<Change> changes;  ///< ascending; at least one. The first offset also applies before it

  /// The offset at a moment. O(log n).
  [[nodiscard]] std::int32_t offset_at(std::int64_t utc) const;
};

}  // namespace reach
