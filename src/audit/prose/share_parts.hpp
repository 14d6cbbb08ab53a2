// The whole and the part of a share: `39% of calls came from Kent`. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "audit/prose/slots.hpp"

namespace reach::audit {

/// The rows and channels of the part and of the whole of a share; the period is the claim's.
struct ShareReading {
  std::vector<std::uint32_t> rows, channels;              ///< the part
  std::vector<std::uint32_t> whole_rows, whole_channels;  ///< the whole
  bool doubtful = false;                                  ///< nothing in the sentence shows that these rows are meant
};

/// The row that a channel belongs to: `the region's calls`; nullptr if none is named. O(mentions).
const Mention* owner_of(const SentenceLayout& layout, const Mention& channel);
/// The measure after `of`, `39% of calls`, or of an earlier share, `and 8% by phone`; nullptr if none. O(mentions).
const Mention* whole_of(const SentenceLayout& layout, std::size_t at);
/// Whether a channel is the part of the share at `at`: it is in its phrase, or the only one before it. O(terms).
bool is_share_part(const SentenceLayout& layout, const Mention& candidate, std::size_t at, const Mention* whole);
/// Each way to read the share at `at`: the rows' part of all rows, the channels' part of their whole. O(rows ×
/// mentions).
std::vector<ShareReading> shares_at(const SentenceLayout& layout, const Facts& facts, std::size_t at,
                                    const ClaimSlot& rows, const ClaimSlot& channels);

}  // namespace reach::audit
