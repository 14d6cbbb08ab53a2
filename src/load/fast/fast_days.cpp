#include "load/fast/fast_days.hpp"

namespace reach {
namespace {

/// The day in `2018-03-05`, from its first two bytes and the eight after them.
std::optional<std::int32_t> read_day(std::uint16_t century, std::uint64_t tail) {
  constexpr std::uint64_t kHyphens = 0x0000FF0000FF0000;  // of `YY-MM-DD`
  if ((tail & kHyphens) != 0x00002D00002D0000) return std::nullopt;
  // YYYYMMDD: the century, the two bytes of the year, those of the month from after the first hyphen, those of the day.
  const std::uint64_t digits =
      std::uint64_t{century} | (tail & 0xFFFF) << 16 | (tail >> 24 & 0xFFFF) << 32 | (tail & 0xFFFF000000000000);
  if (!all_digits(digits)) return std::nullopt;
  const auto number = static_cast<int>(number_of(digits ^ kThrees));
  return day_number(number / 10'000, number / 100 % 100, number % 100);
}

}  // namespace

FastDays::Day* FastDays::learn(Day& day, const char* begin) {
  Day fresh{load_word(begin + 2), 0, false, 0};
  __builtin_memcpy(&fresh.century, begin, sizeof fresh.century);
  const auto number = read_day(fresh.century, fresh.tail);
  if (!number) return nullptr;
  tell(day);
  const Period whole{PeriodKind::day, *number};
  fresh.index = by_month_ ? enclosing(whole, PeriodKind::month).index : *number;
  day = fresh;
  return &day;
}

void FastDays::tell(const Day& day) {
  if (by_month_ && day.met) met_.insert(*read_day(day.century, day.tail));
}

}  // namespace reach
