// Names of one period that are probably names of the other, written otherwise. For aggregate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// A name that has figures in one of the two periods only.
struct LoneName {
  std::string_view name;
  std::uint32_t region = 0;  ///< names of different regions are never a pair
};

/// Two names that are probably one: indices into the names of the two periods.
struct NamePair {
  std::size_t before = 0;
  std::size_t after = 0;
};

/// The pairs that are likely, best first: equal but for words such as `police`, `and` and `&`, the order of words and
/// abbreviations; a force that is known to have been renamed; one word misspelled. Every name is in one pair at most,
/// and in none if two others are equally like it. Nothing for more than 200 names. O(before × after).
std::vector<NamePair> likely_pairs(std::span<const LoneName> before, std::span<const LoneName> after);

/// A line of a `--rename` map: from the first name to the second, or the other way if only the second has the mark of a
/// note.
std::string rename_line(std::string_view from, std::string_view to);

}  // namespace reach
