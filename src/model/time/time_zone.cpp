#include <reach/time_zone.hpp>

#include <algorithm>

namespace reach {

std::int32_t TimeZone::offset_at(std::int64_t utc) const {
  const auto next = std::ranges::upper_bound(changes, utc, {}, &Change::at);
  return next == changes.begin() ? next->offset : (next - 1)->offset;
}

}  // namespace reach
