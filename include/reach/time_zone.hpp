// TimeZone: by how much the clocks of a place differ from UTC, and when. Made by cli. For every module.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace reach {

/// A value, so that reading rows needs neither the environment nor a lock.
struct TimeZone {
  struct Change {
    std::int64_t at = 0;      ///< seconds since 1970-01-01T00:00:00Z
    std::int32_t offset = 0;  ///< seconds that local time is ahead of UTC from then on
  };

  std::string name;             ///< `Europe/London`
  std::vector<Change> changes;  ///< ascending; at least one. The first offset holds before it, too

  /// The offset at a moment. O(log n).
  [[nodiscard]] std::int32_t offset_at(std::int64_t utc) const;
};

}  // namespace reach
