// Lists of words as one text, with bars between them, and tables made of them while reach is compiled. For load/words.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace reach {

/// Calls `take(words)` for each of the texts between bars.
template <typename Take>
constexpr void each_in_list(std::string_view list, Take take) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('|', begin), list.size());
    take(list.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// Whether `is_such(text)` is true of one of the texts.
template <typename IsSuch>
constexpr bool any_in_list(std::string_view list, IsSuch is_such) {
  bool any = false;
  each_in_list(list, [&](std::string_view text) { any = any || is_such(text); });
  return any;
}

/// How many texts the groups have in their member `words`.
template <typename Groups>
constexpr std::size_t count_in_lists(const Groups& groups) {
  std::size_t count = 0;
  for (const auto& group : groups) each_in_list(group.words, [&](std::string_view) { ++count; });
  return count;
}

/// A row for each text of the groups, in order: `make(group, text)`.
template <typename Row, std::size_t size, typename Groups, typename Make>
constexpr std::array<Row, size> rows_of_lists(const Groups& groups, Make make) {
  std::array<Row, size> rows{};
  std::size_t at = 0;
  for (const auto& group : groups)
    each_in_list(group.words, [&](std::string_view text) { rows[at++] = make(group, text); });
  return rows;
}

}  // namespace reach
