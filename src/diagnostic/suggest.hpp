// "Did you mean": the nearest of the known words. For every module.
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
/// that is at most a third of its length (at least 1); else empty. O(candidates × length²), words above 64 bytes are
/// skipped.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// A hint: `there are: Kent, Surrey and Sussex` (at most 12 names, then `and 31 more`), with `did you mean `Kent`?`
/// before it where something is near; empty where there is nothing.
std::string suggestion(std::string_view word, std::span<const std::string> candidates, std::string_view there_are);

/// The same for many words that are sought among the same names. A name that is near is looked for as long as somebody
/// may read of it: for the first words that differ. For all after these the hint only lists what there is, so that a
/// list of names that all lack costs as much as it is long.
class Suggestions {
 public:
  using Names = std::function<std::vector<std::string>()>;

  static constexpr std::size_t kPrinted = 20;  ///< as many as are printed of one severity
  static constexpr std::size_t kListed = 100;  ///< where all findings are printed: a person works off no more at once

  explicit Suggestions(std::size_t most) : left_(most) {}

  /// `names` are asked for once, at the first word. O(names × length²) for each of the first words, then O(length).
  std::string hint(std::string_view word, const Names& names, std::string_view there_are);

 private:
  std::size_t left_;  ///< words that are still looked for
  std::optional<std::vector<std::string>> names_;
  TextMap<std::string> nearest_;  ///< by word
};

/// A name as it is typed after an option: `Website`, `"Website rate"`.
std::string as_argument(std::string_view name);

}  // namespace reach
