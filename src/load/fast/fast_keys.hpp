// FastKeys: maps the raw bytes of rows' name cells to their series. For load/fast.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <reach/tally.hpp>

#include "load/fast/fast_cells.hpp"

namespace reach {

/// Masks for the first `n` bytes of four words.
inline constexpr auto kKeyMasks = [] {
  std::array<std::array<std::uint64_t, 4>, 33> masks{};
  for (std::size_t length = 0; length < masks.size(); ++length) {
    for (std::size_t byte = 0; byte < length; ++byte) masks[length][byte / 8] |= std::uint64_t{0xFF} << byte % 8 * 8;
  }
  return masks;
}();

class FastKeys {
 public:
  static constexpr std::size_t kSlack = 32;  ///< bytes after a key that are read, and must be readable
  using Words = std::array<std::uint64_t, 4>;

  /// A series and the pages of its counts; fits one cache line.
  struct alignas(64) Entry {
    Words words{};                ///< the first bytes of the key, padded with zeros
    std::uint32_t tag = 0;        ///< the length of the key plus one; 0: the entry is empty
    std::uint32_t force = 0;      ///< of the series
    std::uint32_t channel = 0;    ///< of the series
    std::uint32_t rest = 0;       ///< if the key is longer than the words: its index in long_keys_
    std::int32_t first_page = 0;  ///< the number of the first page: its first period divided by the periods per page
    std::uint32_t page_count = 0;
    std::unique_ptr<Tally::Page*[]> pages;  ///< neighbours in time; null for a page not used yet

    /// The page of this series that contains the period.
    Tally::Page& page(PeriodKind kind, std::int32_t index, Tally& tally) {
      const auto at = static_cast<std::uint32_t>(index >> 4) - static_cast<std::uint32_t>(first_page);
      if (at < page_count && pages[at] != nullptr) return *pages[at];
      return turn_to({kind, index}, tally);
    }
    Tally::Page& turn_to(Period period, Tally& tally);
  };
  static_assert(sizeof(Entry) == 64);
  static_assert(Tally::kCells == 16, "a page's number is its first period's, four bits on");

  /// The entry with exactly these bytes, or null. O(length): it is in one of the first `kMostProbes` places.
  [[nodiscard]] Entry* find(std::string_view key) {
    const Words words = words_of(key);
    const std::uint64_t tag = key.size() + 1;
    std::size_t at = hash(words, key) & mask_;
    for (std::size_t probes = 1;; ++probes) {
      Entry& entry = entries_[at];
      if (same(entry.words, words) && entry.tag == tag) {
        if (tag <= sizeof words + 1 || long_keys_[entry.rest] == key) return &entry;
      }
      if (entry.tag == 0 || probes == kMostProbes) return nullptr;
      at = (at + 1) & mask_;
    }
  }
  /// Adds a new key. If it collides with too many others, it is left out, and its rows take the plain path: this hash
  /// has no secret key, which would slow down every row, so collisions can be forced.
  void add(std::string_view key, Key series);

  [[nodiscard]] std::size_t size() const { return used_; }

 private:
  static Words words_of(std::string_view key) {
    const Words& mask = kKeyMasks[key.size() < sizeof(Words) ? key.size() : sizeof(Words)];
    const char* const bytes = key.data();
    return {load_word(bytes) & mask[0], load_word(bytes + 8) & mask[1], load_word(bytes + 16) & mask[2],
            load_word(bytes + 24) & mask[3]};
  }
  static bool same(const Words& a, const Words& b) {
    return a[0] == b[0] && a[1] == b[1] && a[2] == b[2] && a[3] == b[3];
  }
  /// The folded halves of a product of all words, so that every byte of the key has an effect. Keys are few, and are
  /// compared in full.
  static std::size_t hash(const Words& words, std::string_view key) {
    const std::uint64_t even = words[0] ^ words[2] * 3 ^ 0x9E3779B97F4A7C15U;
    const std::uint64_t odd = words[1] ^ words[3] * 3 ^ 0xC2B2AE3D27D4EB4FU;
    const Uint128 product = Uint128{even} * odd;
    const auto folded = static_cast<std::uint64_t>(product >> 64) ^ static_cast<std::uint64_t>(product);
    return key.size() > sizeof words ? folded ^ std::hash<std::string_view>{}(key) : folded;
  }

  static constexpr std::size_t kMostProbes = 128;  ///< more than are ever needed, unless keys are chosen to collide

  [[nodiscard]] Entry* place(const Entry& entry);
  void grow();

  std::vector<Entry> entries_ = std::vector<Entry>(64);  ///< open addressing
  std::size_t mask_ = 63;                                ///< the number of places minus one
  std::size_t used_ = 0;
  std::deque<std::string> long_keys_;
};

}  // namespace reach
