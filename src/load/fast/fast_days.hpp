// FastDays: dates as load's fast path reads them, parsing each spelling once. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <reach/period.hpp>

#include "load/dataset/day_counts.hpp"
#include "load/fast/fast_cells.hpp"

namespace reach {

/// Days as `2018-03-05`, with or without a time; each maps to the day or month under which its counts are stored.
class FastDays {
 public:
  static constexpr std::size_t kLength = 10;          ///< of a day
  static constexpr std::size_t kTimed = kLength + 9;  ///< of a day with a time, without `Z`

  struct Day {
    std::uint64_t tail = 0;     ///< `18-03-05`
    std::uint16_t century = 0;  ///< `20`
    bool met = false;           ///< it has a count
    std::int32_t index = 0;     ///< of the day; under `by_month`, of its month
  };

  /// With `by_month`, `tell` adds days that have a count to `met`.
  FastDays(bool by_month, DaySet& met) : by_month_(by_month), met_(met) {}

  /// Whether the text has the length of a day; or that of a day followed by a time, which is checked:
  /// `2018-03-05T23:30:00Z`, with a space instead of `T`, or without `Z`. The date is used as written. Sixteen bytes
  /// from `begin` on must be readable.
  static bool is_day(const char* begin, const char* end) { return end - begin == kLength; }
  static bool is_timed(const char* begin, const char* end) {
    const auto size = static_cast<std::size_t>(end - begin);
    if (size != kTimed && !(size == kTimed + 1 && end[-1] == 'Z')) return false;
    return (begin[kLength] == 'T' || begin[kLength] == ' ') && is_time(load_word(begin + kLength + 1));
  }

  /// The day written at `begin`, or null. Valid until the next call.
  Day* find(const char* begin) {
    const std::uint64_t tail = load_word(begin + 2);
    std::uint16_t century = 0;
    __builtin_memcpy(&century, begin, sizeof century);
    Day& day = days_[slot(tail)];
    return day.tail == tail && day.century == century ? &day : learn(day, begin);
  }

  /// Reports all days that have occurred so far.
  void tell() {
    for (const Day& day : days_) tell(day);
  }

 private:
  static constexpr unsigned kBits = 12;

  /// Three bits of the year, four of the month, five of the day: every day of eight years has its own slot.
  static std::size_t slot(std::uint64_t tail) {
    const std::uint64_t values = tail & 0x0F0F000F0F000F0F;
    const std::uint64_t pairs = (values * 10 + (values >> 8)) & 0x001F00000F000007;
    return pairs * (std::uint64_t{1} << 61 | std::uint64_t{1} << 33 | std::uint64_t{1} << 4) >> (64 - kBits);
  }

  Day* learn(Day& day, const char* begin);
  void tell(const Day& day);

  bool by_month_;
  DaySet& met_;
  std::vector<Day> days_ = std::vector<Day>(std::size_t{1} << kBits);
};

}  // namespace reach
