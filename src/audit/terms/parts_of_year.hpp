// Quarters and months without their year. For audit/terms.
#pragma once

#include <cstddef>
#include <span>

#include "audit/terms/names.hpp"

namespace reach::audit {

/// A quarter at the end of some tokens: `Q4`, `fourth quarter`; no tokens if there is none.
struct QuarterWords {
  int number = 0;
  std::size_t tokens = 0;
};
QuarterWords quarter_words(std::span<const Token> before);

/// The quarter or month that begins at a token: the only period of the figures that it can be, `the fourth quarter`,
/// `in December`; before its year, words that say nothing more. No tokens if there is none. O(periods).
NameFound part_of_year_at(std::span<const Token> tokens, std::size_t at, const Facts& facts);

}  // namespace reach::audit
