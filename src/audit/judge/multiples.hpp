// Words for multiples and parts: `doubled`, `by a third`. For audit/judge.
#pragma once

#include <string_view>

#include "audit/judge/judge.hpp"

namespace reach::audit {

/// The comparison as a multiple of the baseline.
struct MultipleRatio {
  int numerator = 1, denominator = 1;
};

struct Multiple {
  std::string_view word;
  MultipleRatio ratio;
};

/// The value of comparison / baseline that a word states: 2 for `doubled`; null for any other word.
const Multiple* multiple_of(std::string_view word);

/// The part of the baseline that a word after `by` states: 1/3 for `third`; null for any other word.
const Multiple* part_of(std::string_view word);

/// Whether comparison / baseline is the ratio. `doubled` means at least that (`at_least`); otherwise, and if the ratio
/// is approached, a deviation of a twentieth is allowed. Exact, in 128 bits.
bool is_multiple(const Change& change, MultipleRatio ratio, bool at_least, Qualifier rounding);

}  // namespace reach::audit
