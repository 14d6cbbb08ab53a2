// A sentence as terms: each word or phrase with its part in the sentence. For audit/terms, audit/prose and audit/judge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "audit/terms/names.hpp"
#include "audit/terms/tokens.hpp"
#include "audit/words.hpp"

namespace reach::audit {

enum class AmountUnit : std::uint8_t {
  count,
  percent,
  points,    ///< percentage points
  part,      ///< `a quarter`, `nine in ten`
  multiple,  ///< `doubled`, `three times`
};

/// A number as the sentence states it: numerator / denominator, in its unit (28% is 28).
struct Amount {
  AmountUnit unit = AmountUnit::count;
  Int128 numerator = 0, denominator = 1;
  Int128 half_step = 0;  ///< of the last digit, in units of 1 / denominator; 0 if the number is exact
  AmountBound bound = AmountBound::none;
  bool verb = false;  ///< a verb of change: `doubled`
  int sign = 0;       ///< 1 of `+69%`, -1 of `−28%`
};

struct Term {
  WordPart part = WordPart::unknown;
  std::size_t begin = 0, end = 0;  ///< tokens of the sentence
  std::string key;
  std::vector<std::uint32_t> ids;  ///< rows, channels, or the index of a period
  Amount amount;
  bool noun = false;
  bool quoted = false;
  bool capital = false;    ///< its first word begins with a capital letter
  bool owns = false;       ///< `Kent's`
  bool spoken_of = false;  ///< a row, channel or period that the subject is compared with: `than in 2016`
};

using Terms = std::vector<Term>;

/// Whether a term of part `whole` means all rows (`the region`, `countywide`) and not all channels.
bool is_region_word(const Term& term);

/// Whether a term is `all but one` or the like: its amount is the number of rows left out.
bool is_all_but(const Term& term);

/// The terms of a sentence. Every token belongs to exactly one. O(tokens).
Terms terms_of(std::span<const Token> tokens, const FactNames& names);

/// `people:383 channel:called silent:the channel:helpline`, for tests and debugging.
std::string to_text(const Terms& terms);

}  // namespace reach::audit
