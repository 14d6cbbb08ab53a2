// Whether the numbers of one sentence agree with each other. For audit/judge.
#pragma once

#include <optional>
#include <string>

#include "audit/judge/fits.hpp"
#include "audit/prose/inner_claims.hpp"

namespace reach::audit {

/// Whether the number said follows from the other numbers. Numbers that end in two zeros or have decimals may be
/// rounded: the answer is `no` only if no numbers that round to these make the claim true. Nothing if they are too
/// large or there is nothing to compare with. O(parts).
std::optional<Agreement> judge_inner(const InnerClaim& claim);

/// What does follow, in words: `from 310 to 370 is a rise of 19.4%`.
std::string inner_wording(const InnerClaim& claim);

}  // namespace reach::audit
