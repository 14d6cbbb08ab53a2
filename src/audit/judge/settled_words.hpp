// Claims whose unknown words do no harm. For audit/judge.
#pragma once

#include <vector>

#include "audit/prose/claims.hpp"

namespace reach::audit {

/// Takes a claim as understood, although its clause has unknown words, if another number of the sentence, with no
/// unknown word between, is exactly the figure it would be: `Planners received 2,586 applications, up from 2,413`.
/// O(claims²) where words are unknown.
void settle_words(const Facts& facts, std::vector<Claim>& claims);

}  // namespace reach::audit
