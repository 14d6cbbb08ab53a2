// Different ids that have the same hash, all 64 bits of it, under the key that is set. For the tests.
#pragma once

#include <cstdint>
#include <string>

#include <reach/keyed_hash.hpp>
#include "load/people/hash_parts.hpp"

namespace reach {

/// Undoes `mixed`.
constexpr std::uint64_t unmixed(std::uint64_t bits) {
  const auto unshifted = [](std::uint64_t sum, unsigned by) {
    std::uint64_t out = sum;
    for (unsigned done = by; done < 64; done += by) out = sum ^ out >> by;
    return out;
  };
  bits = unshifted(bits, 31) * 0x319642B2D24D8EC3U;
  bits = unshifted(bits, 27) * 0x96DE1B173F119089U;
  return unshifted(bits, 30);
}
static_assert(unmixed(mixed(0x0123456789ABCDEF)) == 0x0123456789ABCDEF);

/// 32 hexadecimal digits, which load packs into two words; the first word is chosen so that the hash is always the
/// same.
inline std::string colliding_id(std::uint64_t number) {
  constexpr std::uint64_t kHash = 0xFEEDFACECAFEBEEF;
  const std::uint64_t words[] = {unmixed(kHash) ^ mixed(hash_key()[2] ^ number), number};
  std::string id;
  for (const std::uint64_t word : words) {
    for (const unsigned half : {0U, 4U}) {
      for (unsigned byte = 0; byte < 64; byte += 8) id += "0123456789abcdef"[word >> byte >> half & 0xF];
    }
  }
  return id;
}

}  // namespace reach
