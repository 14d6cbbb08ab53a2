// WordFilter: a quick answer to whether a word may be among some. For load/words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reach {

/// The lengths and second letters of words, by their first letter. It may say yes in error, but never no. O(1).
class WordFilter {
 public:
  constexpr void add(std::string_view word) { bits_[place(word)] |= bit(word); }
  [[nodiscard]] constexpr bool may_have(std::string_view word) const { return (bits_[place(word)] & bit(word)) != 0; }

 private:
  static constexpr std::size_t kPlaces = 32;  // one per letter

  static constexpr std::size_t place(std::string_view word) {
    return word.empty() ? 0 : static_cast<unsigned char>(word.front()) % kPlaces;
  }
  static constexpr std::uint64_t bit(std::string_view word) {
    const std::size_t second = word.size() < 2 ? 0 : static_cast<unsigned char>(word[1]);
    return std::uint64_t{1} << (second * 5 + word.size()) % 64;
  }

  std::array<std::uint64_t, kPlaces> bits_{};
};

}  // namespace reach
