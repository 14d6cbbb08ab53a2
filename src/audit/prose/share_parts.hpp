// What a share is of, and what has it: `39% of calls came from Kent`. For audit/prose.
#pragma once

#include "audit/prose/layout.hpp"

namespace reach::audit {

/// The measure after `of`: `39% of calls`; or that of an earlier share in the sentence: `and 8% by phone`. Null if
/// none. O(mentions).
const Mention* whole_of(const SentenceLayout& layout, std::size_t at);
/// Whether a channel is the part that a share at `at` speaks of: in its phrase, or the only one before it. O(terms).
bool is_share_part(const SentenceLayout& layout, const Mention& candidate, std::size_t at, const Mention* whole);

}  // namespace reach::audit
