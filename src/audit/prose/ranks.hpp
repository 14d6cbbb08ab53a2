// Ranks: `the highest number of calls`, `the second largest rise`, `the busiest year yet`. For audit/prose.
#pragma once

#include <cstddef>
#include <optional>

#include "audit/prose/claims.hpp"
#include "audit/prose/layout.hpp"

namespace reach::audit {

/// The rank that a word says, and the token at which its words end.
struct RankFound {
  RankClaim rank;
  std::size_t end = 0;
};

/// Whether a row belongs to what is ranked, not to who has the rank: `the highest number of calls in Kent was 97`.
bool ranks_within_row(const SentenceLayout& layout, std::size_t at);

/// `Kent's highest number`: the highest of its own, which is no rank among the rows.
bool ranks_own(const SentenceLayout& layout, std::size_t at);

/// Reads the rank at a term that says `most` or `least`; nothing if what it ranks is not said. O(terms).
std::optional<RankFound> rank_at(const SentenceLayout& layout, const Facts& facts, std::size_t at);

}  // namespace reach::audit
