// "Did you mean": the nearest of the known words. For every module.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// The candidate at the smallest Damerau-Levenshtein distance (adjacent transpositions, folded case) from `word`, if
/// that is at most a third of its length (at least 1); else empty. O(candidates × length²), words above 64 bytes are
/// skipped.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// A hint: `there are: Kent, Surrey and Sussex` (at most 12 names, then `and 31 more`), with `did you mean `Kent`?`
/// before it where something is near; empty where there is nothing.
std::string suggestion(std::string_view word, std::span<const std::string> candidates, std::string_view there_are);

/// A name as it is typed after an option: `Website`, `"Website rate"`.
std::string as_argument(std::string_view name);

}  // namespace reach
