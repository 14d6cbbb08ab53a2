// The cells that load's fast path reads itself: counts and times in their simplest form, eight bytes at a time. All
// other forms are left to the plain path. For load/fast.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace reach {

/// The words below are loaded with the first byte lowest.
inline constexpr bool kFastCells = std::endian::native == std::endian::little;

inline std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  __builtin_memcpy(&word, bytes, 8);
  return word;
}

inline constexpr std::uint64_t kThrees = 0x3030303030303030;
inline constexpr std::uint64_t kHighs = 0x8080808080808080;

/// Whether all eight bytes are digits: the high halves are 3, and remain 3 when 6 is added to the low ones.
inline bool all_digits(std::uint64_t word) {
  constexpr std::uint64_t kHighHalves = 0xF0F0F0F0F0F0F0F0;
  return ((word & kHighHalves) == kThrees) & (((word + 0x0606060606060606) & kHighHalves) == kThrees);
}

/// The number formed by eight digit values: joins neighbours into pairs, pairs into fours, fours into eight.
inline std::uint32_t number_of(std::uint64_t word) {
  word = word * 10 + (word >> 8);
  constexpr std::uint64_t kPairs = 0x000000FF000000FF;
  return static_cast<std::uint32_t>(
      ((word & kPairs) * 0x000F424000000064 + (word >> 16 & kPairs) * 0x0000271000000001) >> 32);
}

/// The result for a cell that is left to the plain path. (An optional would go through memory, which costs more than
/// everything else here.)
inline constexpr std::int32_t kNotPlain = -0x7FFFFFFF;

/// One to eight digits from `begin` to before `end`, or `kNotPlain`. Eight bytes from `begin` on must be readable.
inline std::int32_t fast_count(const char* begin, const char* end) {
  const auto size = static_cast<std::size_t>(end - begin);
  // The digits move to the high end. The bytes below them become zeros, the value of leading `0` digits without the 3
  // of their high halves.
  const auto shift = static_cast<unsigned>(64 - size * 8) & 63;
  const std::uint64_t values = (load_word(begin) ^ kThrees) << shift;
  constexpr std::uint64_t kAboveNine = 0x7676767676767676;  // sets the high bit of 10 and above
  const bool digits = (((values + kAboveNine) | values) & kHighs) == 0;
  return digits && size - 1 < 8 ? static_cast<std::int32_t>(number_of(values)) : kNotPlain;
}

/// `23:59:59` or earlier: checks the digits one by one, and the colons between them.
inline bool is_time(std::uint64_t word) {
  constexpr std::uint64_t kColons = 0x0000FF0000FF0000;
  if ((word & kColons) != 0x00003A00003A0000) return false;
  const std::uint64_t digits = (word & ~kColons) | (kThrees & kColons);
  if (!all_digits(digits)) return false;
  const auto tens = [&](unsigned at) { return word >> at & 0xF; };
  return tens(24) < 6 && tens(48) < 6 && tens(0) * 10 + tens(8) < 24;
}

}  // namespace reach
