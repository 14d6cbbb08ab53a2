// Ranks: `the highest number of calls`, `the second largest rise`, `the busiest year yet`. For audit/prose.
#pragma once

#include <cstddef>
#include <optional>

#include "audit/prose/claims.hpp"
#include "audit/prose/layout.hpp"

namespace reach::audit {

/// A rank that words state, and the token at which they end.
struct RankFound {
  RankClaim rank;
  std::size_t end = 0;
};

/// Whether a row is part of what is ranked and does not have the rank: `the highest number of calls in Kent was 97`.
bool ranks_within_row(const SentenceLayout& layout, std::size_t at);

/// Whether a rank is among a row's own figures, not among the rows: `Kent's highest number`.
bool ranks_own(const SentenceLayout& layout, std::size_t at);

/// Reads the rank at a term of part `most` or `least`; nothing if what it ranks is not said. O(terms).
std::optional<RankFound> rank_at(const SentenceLayout& layout, const Facts& facts, std::size_t at);

/// Reads `and Surrey the fewest`, after a rank that says of what: `Kent had the most calls`.
std::optional<RankFound> rank_after(const SentenceLayout& layout, std::size_t at, const RankClaim& last);

}  // namespace reach::audit
