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

/// What a word says of comparison / baseline: 2 of `doubled`; nothing where it is no such word.
const Multiple* multiple_of(std::string_view word);

/// What a word behind `by` says of the change: 1/3 of `third`.
const Multiple* part_of(std::string_view word);

/// Whether comparison / baseline is the ratio. `doubled` says at least (`at_least`); else, and where the ratio is
/// approached, a twentieth of it is allowed. Exact, in 128 bits.
bool is_multiple(const Change& change, MultipleRatio ratio, bool at_least, Qualifier rounding);

}  // namespace reach::audit
