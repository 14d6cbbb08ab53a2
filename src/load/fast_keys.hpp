// FastKeys: the name cells of rows, as raw bytes, each with the series that it stands for. For load's fast path.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <reach/tally.hpp>

namespace reach {

/// The first `n` bytes of four words.
inline constexpr auto kKeyMasks = [] {
  std::array<std::array<std::uint64_t, 4>, 33> masks{};
  for (std::size_t length = 0; length < masks.size(); ++length) {
    for (std::size_t byte = 0; byte < length; ++byte) masks[length][byte / 8] |= std::uint64_t{0xFF} << byte % 8 * 8;
  }
  return masks;
}();

class FastKeys {
 public:
  static constexpr std::size_t kSlack = 32;  ///< bytes behind a key that are read, and must be there

  /// A series, with the pages of its counts.
  struct Entry {
    std::array<std::uint64_t, 4> words{};  ///< the first bytes of the key, zeros behind them
    std::size_t length = 0;
    std::string_view rest;            ///< the whole key, where it is longer than the words
    Key series;                       ///< of any period
    std::vector<Tally::Page*> pages;  ///< neighbours in time; nothing where none was met yet
    std::int32_t first_page = 0;      ///< the number of the first: its first day by the days of a page

    /// The page of a period of this series.
    Tally::Page& page(Period period, Tally& tally) {
      const auto at = static_cast<std::size_t>(std::int64_t{period.index >> 4} - first_page);
      if (at < pages.size() && pages[at] != nullptr) return *pages[at];
      return turn_to({series.force, series.channel, period}, tally);
    }
    Tally::Page& turn_to(const Key& key, Tally& tally);
  };
  static_assert(Tally::kCells == 16, "a page's number is its first day's, four bits on");

  /// The entry with exactly these bytes, or nothing. O(length).
  [[nodiscard]] Entry* find(std::string_view key) {
    const Words words = words_of(key);
    const std::uint32_t* const index = index_.data();
    for (std::size_t at = hash(words, key) & mask_; index[at] != 0; at = (at + 1) & mask_) {
      Entry& entry = entries_[index[at] - 1];
      if (same(entry.words, words) && entry.length == key.size() && (entry.rest.empty() || entry.rest == key)) {
        return &entry;
      }
    }
    return nullptr;
  }
  /// Adds a key that is not there.
  void add(std::string_view key, Key series);

  [[nodiscard]] bool empty() const { return entries_.empty(); }

 private:
  using Words = std::array<std::uint64_t, 4>;

  static Words words_of(std::string_view key) {
    Words words;
    __builtin_memcpy(words.data(), key.data(), sizeof words);
    const std::size_t length = key.size() < sizeof words ? key.size() : sizeof words;
    for (std::size_t at = 0; at < words.size(); ++at) words[at] &= kKeyMasks[length][at];
    return words;
  }
  static bool same(const Words& a, const Words& b) {
    return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | (a[3] ^ b[3])) == 0;
  }
  /// The high bits of a sum of products: each byte of the key moves them. Keys are few, and compared whole.
  static std::size_t hash(const Words& words, std::string_view key) {
    std::uint64_t sum = words[0] * 0x9E3779B97F4A7C15U + words[1] * 0xC2B2AE3D27D4EB4FU +
                        words[2] * 0xBF58476D1CE4E5B9U + words[3] * 0x94D049BB133111EBU + key.size();
    if (key.size() > sizeof words) sum ^= std::hash<std::string_view>{}(key);
    return sum ^ sum >> 32;
  }

  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> index_ = {0};  ///< open addressing: an entry's number plus one, or 0
  std::size_t mask_ = 0;                    ///< one less than the places of the index
  std::deque<std::string> long_keys_;
};

}  // namespace reach
