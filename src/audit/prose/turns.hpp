// Words of change without an amount: whether they say that something rose, fell or stayed. For audit/prose.
#pragma once

#include <cstddef>

#include "audit/prose/layout.hpp"

namespace reach::audit {

/// Whether the word of change at a term says by itself how a figure moved: not in `rose by 4%`, `a share that rose`,
/// `the biggest rise`, `led to a rise` or `rose faster than`. O(terms²) of its phrase.
bool says_direction(const SentenceLayout& layout, std::size_t at);

/// Whether a clause denies what it says: `did not fall`, `no rise`. O(terms).
bool denies(const SentenceLayout& layout, std::size_t clause);

/// `almost unchanged`, `was flat`; not `the same`.
bool is_roughly_the_same(const Term& term);

/// `the same number as Kent`, `Kent and Surrey had the same number`: not unchanged over time.
bool compares_rows(const SentenceLayout& layout, std::size_t at);

/// The `than` after a word that compares growths, `faster than`, `more quickly in 2023 than`; the number of terms if
/// there is none.
std::size_t than_after(const SentenceLayout& layout, std::size_t at);

}  // namespace reach::audit
