// HashParts: an open-addressing hash set in parts, so that growth copies one part at a time. For load.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <reach/count.hpp>

namespace reach {

/// Mixes all bits into all others (the finaliser of splitmix64).
constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31);
}

/// A set of non-zero numbers. A part grows by half when seven eighths of it are used: 1.15 to 1.8 slots per number.
template <typename Number>
class HashParts {
 public:
  /// The slot of the number that hashes to `hash` and satisfies `same`; if there is none, an empty slot (0), which the
  /// caller must fill. `hash_of` returns the hash of a number. O(1) on average.
  template <typename Same, typename Hash>
  Number& slot(std::uint64_t hash, Same same, Hash hash_of) {
    Part& part = parts_[hash >> (64 - kBits)];
    if (part.used + 1 > part.slots.size() / 8 * 7) grow(part, hash_of);
    Number& found = find(part.slots, hash, same);
    if (found == 0) ++part.used;
    return found;
  }

 private:
  static constexpr unsigned kBits = 6;  // of the hash, to choose the part

  struct Part {
    std::vector<Number> slots;
    std::size_t used = 0;
  };

  template <typename Same>
  static Number& find(std::vector<Number>& slots, std::uint64_t hash, Same same) {
    auto at = static_cast<std::size_t>(Uint128{hash << kBits} * slots.size() >> 64);
    while (slots[at] != 0 && !same(slots[at])) at = at + 1 == slots.size() ? 0 : at + 1;
    return slots[at];
  }

  template <typename Hash>
  static void grow(Part& part, Hash hash_of) {
    std::vector<Number> wider(part.slots.empty() ? 16 : part.slots.size() + part.slots.size() / 2);
    for (const Number number : part.slots) {
      if (number != 0) find(wider, hash_of(number), [](Number) { return false; }) = number;
    }
    part.slots = std::move(wider);
  }

  std::array<Part, std::size_t{1} << kBits> parts_;
};

}  // namespace reach
