// Lists of words in one text, separated by bars; tables made from them when reach is compiled; and a filter that
// quickly tells whether a word may be in a list. For load/words.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reach {

/// A filter of words by first letter, second letter and length. It may say yes in error, but never no. O(1).
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

/// Calls `take(text)` for each text between bars.
template <typename Take>
constexpr void each_in_list(std::string_view list, Take take) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('|', begin), list.size());
    take(list.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// Whether `is_such(text)` is true for one of the texts.
template <typename IsSuch>
constexpr bool any_in_list(std::string_view list, IsSuch is_such) {
  bool any = false;
  each_in_list(list, [&](std::string_view text) { any = any || is_such(text); });
  return any;
}

/// The number of texts in the member `words` of all groups.
template <typename Groups>
constexpr std::size_t count_in_lists(const Groups& groups) {
  std::size_t count = 0;
  for (const auto& group : groups) each_in_list(group.words, [&](std::string_view) { ++count; });
  return count;
}

/// One row per text of the groups, in order: `make(group, text)`.
template <typename Row, std::size_t size, typename Groups, typename Make>
constexpr std::array<Row, size> rows_of_lists(const Groups& groups, Make make) {
  std::array<Row, size> rows{};
  std::size_t at = 0;
  for (const auto& group : groups)
    each_in_list(group.words, [&](std::string_view text) { rows[at++] = make(group, text); });
  return rows;
}

}  // namespace reach
