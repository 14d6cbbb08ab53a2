// The words of a name, as they are looked up. For audit/terms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/terms/tokens.hpp"

namespace reach::audit {

/// A word without its ending, or a number; empty for marks. O(n).
std::string stem_of(const Token& token);

/// The words of a name, and the numbers after the first of them: `Episode 5`. O(n).
std::vector<std::string> stems_in(const std::string& text);

/// The words of a name as one text, by which it is found.
std::string key_of(const std::vector<std::string>& stems);

/// Whether sentences are made of a word, so that it names no figure. A word for what rows are names one where it is
/// what a column counts: `hospitals`, at the end of `Number of hospitals`. O(1) on average.
bool is_of_sentences(std::string_view word, bool is_counted_by_column);

}  // namespace reach::audit
