// The words of a name in the form used to look them up. For audit/terms.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/terms/tokens.hpp"

namespace reach::audit {

/// The stem of a word, or a number; empty for marks. O(n).
std::string stem_of(const Token& token);

/// The stems of a name's words, and of the numbers after the first word: `Episode 5`. O(n).
std::vector<std::string> stems_in(const std::string& text);

/// The key of a name: its stems, separated by spaces.
std::string key_of(const std::vector<std::string>& stems);

/// Whether a word is an ordinary word of sentences and so cannot name a figure. A word for the rows can, where a column
/// counts them: `hospitals` in `Number of hospitals`. O(1) on average.
bool is_of_sentences(std::string_view word, bool is_counted_by_column);

/// Whether `counts` is a noun, as in `counts rose`, not a verb.
bool is_noun_of_counts(std::span<const Token> tokens, std::size_t at);

/// `received`, `made`
bool is_past(std::string_view word);

/// `completed`, `sold`; not a name.
bool is_participle(const Token& token);

/// The nouns that may name what a verb in `-ed` or `-ing` does, as stems: `adoption` and others of `adopted`. Empty for
/// any other word.
std::vector<std::string> nouns_of(std::string_view participle);

}  // namespace reach::audit
