// What an amount in a sentence says: a count, a change, a share. For audit/prose.
#pragma once

#include <cstddef>
#include <optional>

#include "audit/prose/claims.hpp"
#include "audit/prose/layout.hpp"

namespace reach::audit {

struct AmountRole {
  Operation operation = Operation::count;
  int way = 0;
  bool reference = false;    ///< it is what the subject is compared with: `from 483`
  Of compared = Of::period;  ///< `258 more than Kent` compares rows, `more users than callers` channels
};

/// What the words around a term compare: two rows, two channels or, where they name neither, two periods.
Of compared_at(const SentenceLayout& layout, std::size_t at);

/// The same, wherever in its clause that is named: `twice as many as Kent`, `more than Kent, twice as many`.
Of compared_in_clause(const SentenceLayout& layout, std::size_t at);

/// The word that compares before a term, in its clause: `higher than in 2021, by 14,400`; the number of terms if there
/// is none.
std::size_t comparative_before(const SentenceLayout& layout, std::size_t at);

/// Whether a noun before a term, in its clause, says a change: `Kent's rise of 46% was twice that of Surrey`.
bool names_change_before(const SentenceLayout& layout, std::size_t at);

/// The direction that a term states: 1 up, -1 down, 0 neither.
int way_of(const Term& term);

/// The role of the amount at a term; `last` is that of the amount before it in the sentence. Nothing if it has none.
std::optional<AmountRole> role_of(const SentenceLayout& layout, std::size_t at, const std::optional<AmountRole>& last);

}  // namespace reach::audit
