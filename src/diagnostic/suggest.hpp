// "Did you mean": finds the nearest of the known words. For every module.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/keyed_hash.hpp>

namespace reach {

/// The candidate at the smallest Damerau-Levenshtein distance (adjacent transpositions, folded case) from `word`, if
/// that is at most a third of its length (at least 1); else empty. O(candidates × length²); words above 64 bytes are
/// skipped.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// The distance between two words in these edits, or `limit` if it is not below that or a word is above 64 bytes.
/// O(length²).
std::size_t edits(std::string_view a, std::string_view b, std::size_t limit);

/// A hint: `there are: Kent, Surrey and Sussex` (at most 12 names, then `and 31 more`), with `did you mean `Kent`?`
/// before it if a name is near; empty if there are no names.
std::string suggestion(std::string_view word, std::span<const std::string> candidates, std::string_view there_are);

/// The same for many unknown words and one list of names. The nearest name is searched for only for the first different
/// words, as long as people may read the hints. After that the hint only lists the names, so that a long list of
/// unknown names costs only as much as its length.
class Suggestions {
 public:
  using Names = std::function<std::vector<std::string>()>;

  static constexpr std::size_t kPrinted = 20;  ///< the number of findings printed per severity
  static constexpr std::size_t kListed = 100;  ///< if all findings are printed: as many as a person handles at once

  /// Returns the candidate that is the word under another name; empty if none is.
  using Same = std::string (*)(std::string_view word, std::span<const std::string> candidates);

  explicit Suggestions(std::size_t most, Same same = nullptr) : left_(most), same_(same) {}

  /// Calls `names` once, for the first word. O(names × length²) for each of the first words, then O(length).
  std::string hint(std::string_view word, const Names& names, std::string_view there_are);

 private:
  std::size_t left_;  ///< words that may still be searched for
  Same same_;         ///< null: names have no aliases
  std::optional<std::vector<std::string>> names_;
  TextMap<std::string> nearest_;  ///< by word
};

/// A name as typed after an option: `Website`, `"Website rate"`.
std::string as_argument(std::string_view name);

}  // namespace reach
