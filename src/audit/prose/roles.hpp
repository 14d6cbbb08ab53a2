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

/// The direction that a term states: 1 up, -1 down, 0 neither.
int way_of(const Term& term);

/// The role of the amount at a term; `last` is that of the amount before it in the sentence. Nothing if it has none.
std::optional<AmountRole> role_of(const SentenceLayout& layout, std::size_t at, const std::optional<AmountRole>& last);

}  // namespace reach::audit
