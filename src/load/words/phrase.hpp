// Phrases: a name as words, for those that ask what the words say. For load/words.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

using NameWords = std::vector<std::string>;

/// A name apart: what stands outside of brackets, and in them; and what is before ` - ` or `: `, if it has either.
struct Phrase {
  NameWords words;
  NameWords lead = {};
  std::vector<NameWords> bracketed = {};
};

/// The words of a name in lower case. Signs of money and per cent are words; where a word such as `cost` is a part of
/// something else (`cost of living`), `such` stands for it. O(length).
Phrase phrase_of(std::string_view name);

/// Without the `s` of a plural: `call` of `calls`, `enquiry` of `enquiries`.
std::string singular(std::string_view word);
/// The words with spaces between.
std::string joined(std::span<const std::string> words);
/// Whether `text` has `words` as words of its own.
bool has_words(std::string_view text, std::string_view words);

inline bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace reach
