// Phrases: a name as words, for code that interprets them. For load/words.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

using NameWords = std::vector<std::string>;

/// The parts of a name: the words outside brackets, the words inside them, and the words before ` - ` or `: `, if it
/// has either.
struct Phrase {
  NameWords words;
  NameWords lead = {};
  std::vector<NameWords> bracketed = {};
};

/// The words of a name in lower case. Currency and per cent signs count as words; if a word such as `cost` has another
/// meaning (`cost of living`), `such` replaces it. O(length).
Phrase phrase_of(std::string_view name);

/// The word without the `s` of a plural: `call` for `calls`, `enquiry` for `enquiries`.
std::string singular(std::string_view word);
/// The words, separated by spaces.
std::string joined(std::span<const std::string> words);
/// Whether `text` contains `words` as whole words.
bool has_words(std::string_view text, std::string_view words);

inline bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace reach
