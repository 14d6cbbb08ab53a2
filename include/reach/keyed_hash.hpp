// Hashes with a randomly drawn key, for tables whose keys come from the input.
//
// If a table hashed the same way in every run, a crafted input could make it slow: names with the same hash must each
// be compared with all earlier ones. With a secret key, nobody can tell which names collide. Output never depends on
// the key: tables are only used for lookup, and anything gathered by iterating over one is sorted. For every module.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace reach {

using HashKey = std::array<std::uint64_t, 4>;

namespace hashing {

/// The key of this run. Until main sets one, it has this fixed value, so that tests are repeatable.
inline HashKey run_key{0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0, 0x082EFA98EC4E6C89};

}  // namespace hashing

/// The key for tables created from now on. Each table keeps the key it was created with.
inline const HashKey& hash_key() { return hashing::run_key; }
/// For tests, and for main before it hashes anything or starts a thread.
inline void set_hash_key(const HashKey& key) { hashing::run_key = key; }

/// SipHash-1-3 (Aumasson and Bernstein, 2012), a hash designed for this purpose. Hashes words or bytes.
class SipHash {
 public:
  SipHash() : SipHash(hash_key()) {}
  explicit SipHash(const HashKey& key) : first_(key[0]), second_(key[1]) {}

  /// Hashes words; every key of one table must have the same number of words. O(words).
  template <typename... Words>
  [[nodiscard]] std::uint64_t operator()(std::uint64_t word, Words... words) const {
    State state(first_, second_);
    state.add(word);
    (state.add(words), ...);
    return state.finish();
  }
  /// Hashes bytes, as the paper defines it. O(length).
  [[nodiscard]] std::uint64_t of_text(std::string_view text) const;

 private:
  struct State {
    std::uint64_t a, b, c, d;

    State(std::uint64_t first, std::uint64_t second)
        : a(first ^ 0x736F6D6570736575),
          b(second ^ 0x646F72616E646F6D),
          c(first ^ 0x6C7967656E657261),
          d(second ^ 0x7465646279746573) {}

    void round() {
      a += b;
      c += d;
      b = std::rotl(b, 13) ^ a;
      d = std::rotl(d, 16) ^ c;
      a = std::rotl(a, 32);
      a += d;
      c += b;
      d = std::rotl(d, 21) ^ a;
      b = std::rotl(b, 17) ^ c;
      c = std::rotl(c, 32);
    }
    void add(std::uint64_t word) {
      d ^= word;
      round();
      a ^= word;
    }
    std::uint64_t finish() {
      c ^= 0xFF;
      for (int i = 0; i < 3; ++i) round();
      return a ^ b ^ c ^ d;
    }
  };

  std::uint64_t first_, second_;
};

/// Hashes texts; looks up a string_view among strings without creating a string.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return sip.of_text(text); }
  SipHash sip;
};
template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

/// Hashes whole numbers.
struct NumberHash {
  std::size_t operator()(std::int64_t number) const { return sip(static_cast<std::uint64_t>(number)); }
  SipHash sip;
};

}  // namespace reach
