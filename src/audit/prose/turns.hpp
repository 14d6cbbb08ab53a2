// Words of change without an amount: whether they say that something rose, fell or stayed the same. For audit/prose.
#pragma once

#include <cstddef>

#include "audit/prose/layout.hpp"

namespace reach::audit {

/// Whether the word of change at a term makes a claim by itself: it does not in `rose by 4%`, `a share that rose`, `the
/// biggest rise`, `led to a rise` or `rose faster than`. O(n²) in the terms of its phrase.
bool says_direction(const SentenceLayout& layout, std::size_t at);

/// Whether a clause has a negation: `did not fall`, `no rise`. O(terms).
bool denies(const SentenceLayout& layout, std::size_t clause);

/// Whether a term allows small changes: `almost unchanged`, `was flat`; not `the same`.
bool is_roughly_the_same(const Term& term);

/// Whether `the same` compares rows and not periods: `the same number as Kent`, `Kent and Surrey had the same number`.
bool compares_rows(const SentenceLayout& layout, std::size_t at);

/// The `than` after a comparison of growth: `faster than`, `more quickly in 2023 than`; the number of terms if none.
std::size_t than_after(const SentenceLayout& layout, std::size_t at);

}  // namespace reach::audit
