// A sentence as terms: each word, or a few words together, with what they do in it. For audit/terms, audit/prose and
// audit/judge.
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

/// A number as it is said: value = numerator / denominator, in its unit (percentages and points in hundredths of one).
struct Amount {
  AmountUnit unit = AmountUnit::count;
  Int128 numerator = 0, denominator = 1;
  Int128 half_step = 0;  ///< of the last digit, in units of 1 / denominator; 0 if the number is exact
  AmountBound bound = AmountBound::none;
  bool verb = false;  ///< `doubled`: it says that something changed
  int sign = 0;       ///< 1 of `+69%`, -1 of `−28%`
};

struct Term {
  WordPart part = WordPart::unknown;
  std::size_t begin = 0, end = 0;  ///< tokens of the sentence
  std::string key;
  std::vector<std::uint32_t> ids;  ///< rows, channels or an index of a period
  Amount amount;
  bool noun = false;
  bool quoted = false;
  bool capital = false;    ///< its first word begins with a capital letter
  bool owns = false;       ///< `Kent's`
  bool spoken_of = false;  ///< a named row, channel or period that is compared with, not the subject: `than in 2016`
};

using Terms = std::vector<Term>;

/// Whether a word means all rows together: `the region`, `countywide`; the others of its part mean all channels.
bool is_region_word(const Term& term);

/// `all but one`, before a word for rows: its amount is the number of those that are left out.
bool is_all_but(const Term& term);

/// Reads a sentence. Every token belongs to one term. O(tokens).
Terms terms_of(std::span<const Token> tokens, const FactNames& names);

/// `people:383 channel:called silent:the channel:helpline`, for tests and for finding out which rule was wrong.
std::string to_text(const Terms& terms);

}  // namespace reach::audit
