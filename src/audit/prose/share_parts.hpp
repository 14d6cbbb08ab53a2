// What a share is of, and what has it: `39% of calls came from Kent`. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "audit/prose/slots.hpp"

namespace reach::audit {

/// Rows and channels that a share may be of, and those that may have it; the period is that of the claim.
struct ShareReading {
  std::vector<std::uint32_t> rows, channels;              ///< the part
  std::vector<std::uint32_t> whole_rows, whole_channels;  ///< what it is a part of
  bool doubtful = false;                                  ///< nothing in the sentence shows that these rows are meant
};

/// The row that a channel is said to belong to: `the region's calls`. Null if none. O(mentions).
const Mention* owner_of(const SentenceLayout& layout, const Mention& channel);
/// The measure after `of`: `39% of calls`; or that of an earlier share in the sentence: `and 8% by phone`. Null if
/// none. O(mentions).
const Mention* whole_of(const SentenceLayout& layout, std::size_t at);
/// Whether a channel is the part that a share at `at` speaks of: in its phrase, or the only one before it. O(terms).
bool is_share_part(const SentenceLayout& layout, const Mention& candidate, std::size_t at, const Mention* whole);
/// Each way to read the share at `at`: the rows' part of all rows, and the channels' part of what they are of. O(rows ×
/// mentions).
std::vector<ShareReading> shares_at(const SentenceLayout& layout, const Facts& facts, std::size_t at,
                                    const ClaimSlot& rows, const ClaimSlot& channels);

}  // namespace reach::audit
