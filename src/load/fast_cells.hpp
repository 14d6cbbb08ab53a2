// The cells that load's fast path reads itself: days and counts in their plainest form, several bytes at a time. What
// is written otherwise is left to the plain path, which knows every form.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <reach/period.hpp>

namespace reach {

/// The words below are read with the first byte lowest.
inline constexpr bool kFastCells = std::endian::native == std::endian::little;

inline std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  __builtin_memcpy(&word, bytes, 8);
  return word;
}

/// Whether all eight bytes are digits: the high halves are 3, and stay so when 6 is added to the low ones.
inline bool all_digits(std::uint64_t word) {
  constexpr std::uint64_t kHighHalves = 0xF0F0F0F0F0F0F0F0;
  constexpr std::uint64_t kThrees = 0x3030303030303030;
  return ((word & kHighHalves) == kThrees) & (((word + 0x0606060606060606) & kHighHalves) == kThrees);
}

/// The number that eight digits make: neighbours are joined to pairs, pairs to fours, fours to eight.
inline std::uint32_t number_of(std::uint64_t word) {
  word -= 0x3030303030303030;
  word = word * 10 + (word >> 8);
  constexpr std::uint64_t kPairs = 0x000000FF000000FF;
  return static_cast<std::uint32_t>(
      ((word & kPairs) * 0x000F424000000064 + (word >> 16 & kPairs) * 0x0000271000000001) >> 32);
}

/// What stands for a cell that is left to the plain path. (An optional would go through memory, which costs more than
/// all the rest.)
inline constexpr std::int32_t kNotPlain = -0x7FFFFFFF;

/// One to eight digits, or `kNotPlain`. Eight bytes before the end of `cell` must be readable.
inline std::int32_t fast_count(std::string_view cell) {
  if (cell.empty() || cell.size() > 8) return kNotPlain;
  constexpr std::uint64_t kZeros = 0x3030303030303030;
  const auto shift = static_cast<unsigned>(8 - cell.size()) * 8;
  const std::uint64_t mask = ~std::uint64_t{0} << shift;
  const std::uint64_t word = (load_word(cell.data() + cell.size() - 8) & mask) | (kZeros & ~mask);
  return all_digits(word) ? static_cast<std::int32_t>(number_of(word)) : kNotPlain;
}

/// A day as `2018-03-05`, alone or with a time behind it. Read once where many rows in turn have the same.
class FastDay {
 public:
  static constexpr std::size_t kLength = 10;  ///< of the day

  /// Days since 1970-01-01, or `kNotPlain`.
  std::int32_t read(std::string_view cell) { return cell.size() == kLength ? day_of(cell) : kNotPlain; }
  /// The same of `2018-03-05T23:30:00Z`, or with a space, or without `Z`: the date as written.
  std::int32_t read_timed(std::string_view cell) {
    constexpr std::size_t kTimed = kLength + 9;
    const bool utc = cell.size() == kTimed + 1 && cell.back() == 'Z';
    if (!utc && cell.size() != kTimed) return kNotPlain;
    const bool joined = cell[kLength] == 'T' || cell[kLength] == ' ';
    return joined && is_time(load_word(cell.data() + kLength + 1)) ? day_of(cell) : kNotPlain;
  }

 private:
  /// `23:59:59` and below: the digits one by one, the colons between them.
  static bool is_time(std::uint64_t word) {
    constexpr std::uint64_t kColons = 0x0000FF0000FF0000;
    if ((word & kColons) != 0x00003A00003A0000) return false;
    const std::uint64_t digits = (word & ~kColons) | (0x0000300000300000 & kColons);
    if (!all_digits(digits)) return false;
    const auto tens = [&](unsigned at) { return word >> at & 0xF; };
    return tens(24) < 6 && tens(48) < 6 && tens(0) * 10 + tens(8) < 24;
  }

  std::int32_t day_of(std::string_view cell) {
    const std::uint64_t head = load_word(cell.data());
    const std::uint64_t tail = load_word(cell.data() + 2);
    if (head != head_ || tail != tail_) {
      day_ = parse(head, tail);
      head_ = head;
      tail_ = tail;
    }
    return day_;
  }

  std::int32_t parse(std::uint64_t head, std::uint64_t tail) {
    constexpr std::uint64_t kHyphens = 0xFF0000FF00000000;  // of `YYYY-MM-`
    if ((head & kHyphens) != 0x2D00002D00000000) return kNotPlain;
    // YYYYMMDD: the year's four bytes, the month's two from behind the first hyphen, the day's two.
    const std::uint64_t digits = (head & 0xFFFFFFFF) | (head >> 8 & 0x0000FFFF00000000) | (tail & 0xFFFF000000000000);
    if (!all_digits(digits)) return kNotPlain;
    const std::uint32_t number = number_of(digits);
    Known& known = known_[number * 0x9E3779B1U >> (32 - kKnownBits)];
    if (known.number == number) return known.day;
    const auto date = static_cast<int>(number);
    const auto day = day_number(date / 10'000, date / 100 % 100, date % 100);
    if (!day) return kNotPlain;
    known = {number, *day};
    return *day;
  }

  struct Known {
    std::uint32_t number = 0;  ///< 20180305
    std::int32_t day = 0;
  };
  static constexpr unsigned kKnownBits = 12;

  std::uint64_t head_ = 0;
  std::uint64_t tail_ = 0;
  std::int32_t day_ = kNotPlain;
  std::vector<Known> known_ = std::vector<Known>(std::size_t{1} << kKnownBits);  ///< the days of eleven years and more
};

}  // namespace reach
