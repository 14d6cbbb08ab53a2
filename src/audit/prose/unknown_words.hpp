// What words that are not known leave open in a claim. For audit/prose.
#pragma once

#include <cstddef>

#include "audit/prose/claims.hpp"
#include "audit/prose/layout.hpp"

namespace reach::audit {

/// Sets whether the claim at a term may still be judged though its clause has unknown words: if another number of the
/// sentence shows what it is about (`Claim::lacks_words`). None of them may be in the claim's own phrase; or, if it is
/// a count, only before it, as who acts: `Planners received 2,586 applications`. O(terms).
void find_lacking(Claim& claim, const SentenceLayout& layout, std::size_t at);

}  // namespace reach::audit
