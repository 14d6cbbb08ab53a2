// Whether the numbers of one sentence agree with each other. For audit/judge.
#pragma once

#include <optional>
#include <string>

#include "audit/judge/fits.hpp"
#include "audit/prose/inner_claims.hpp"

namespace reach::audit {

/// Whether what is said follows from the other numbers. A number that ends in two zeros, or has decimals, may be
/// rounded: it is `no` only if no numbers that round to these would make it true. Nothing where they are too large, or
/// there is nothing to compare with. O(parts).
std::optional<Agreement> judge_inner(const InnerClaim& claim);

/// What follows: `from 310 to 370 is a rise of 19.4%`.
std::string inner_wording(const InnerClaim& claim);

}  // namespace reach::audit
