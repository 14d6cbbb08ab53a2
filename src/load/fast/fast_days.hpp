// FastDays: dates as load's fast path reads them, each spelling once. For load/fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <reach/period.hpp>

#include "load/dataset/day_counts.hpp"
#include "load/fast/fast_cells.hpp"

namespace reach {

/// Days as `2018-03-05`, alone or with a time behind them: each gives the day or month that its counts stand under.
class FastDays {
 public:
  static constexpr std::size_t kLength = 10;          ///< of the day
  static constexpr std::size_t kTimed = kLength + 9;  ///< and of a time behind it, without `Z`

  struct Day {
    std::uint64_t tail = 0;     ///< `18-03-05`
    std::uint16_t century = 0;  ///< `20`
    bool met = false;           ///< a count stands under it
    std::int32_t index = 0;     ///< of the day, or by month of its month
  };

  /// With `by_month`, days that have a count are put into `met` when they are told of.
  FastDays(bool by_month, DaySet& met) : by_month_(by_month), met_(met) {}

  /// Whether the text is as long as a day, or has a time behind it: `2018-03-05T23:30:00Z`, or with a space, or
  /// without `Z`: the date as written. Sixteen bytes from `begin` on must be readable.
  static bool is_day(const char* begin, const char* end) { return end - begin == kLength; }
  static bool is_timed(const char* begin, const char* end) {
    const auto size = static_cast<std::size_t>(end - begin);
    if (size != kTimed && !(size == kTimed + 1 && end[-1] == 'Z')) return false;
    return (begin[kLength] == 'T' || begin[kLength] == ' ') && is_time(load_word(begin + kLength + 1));
  }

  /// The day that is written at `begin`, or nothing. Valid until the next call.
  Day* find(const char* begin) {
    const std::uint64_t tail = load_word(begin + 2);
    std::uint16_t century = 0;
    __builtin_memcpy(&century, begin, sizeof century);
    Day& day = days_[slot(tail)];
    return day.tail == tail && day.century == century ? &day : learn(day, begin);
  }

  /// Tells of all days met so far.
  void tell() {
    for (const Day& day : days_) tell(day);
  }

 private:
  static constexpr unsigned kBits = 12;

  /// Three bits of the year, four of the month, five of the day: the days of eight years each have a slot of their own.
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
