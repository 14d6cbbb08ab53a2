// Amounts in sentences: `4,393`, `69%`, `nearly two in five`, `more than doubled`. For audit/terms and audit/prose.
#pragma once

#include <cstddef>
#include <span>

#include "audit/terms/terms.hpp"

namespace reach::audit {

/// An amount that begins at a token, and how many tokens it takes; 0 if there is no amount.
struct AmountFound {
  std::size_t tokens = 0;
  Amount amount;
};

/// Reads the amount that begins at a token. A bound or an article before it is not part of it, except in `a quarter`.
AmountFound amount_at(std::span<const Token> tokens, std::size_t at);

/// The bound in words after an amount, from a token on: `20% or more`; not `20% or more than that`, nor an age, `65 or
/// over`.
AmountBound bound_after(std::span<const Token> tokens, std::size_t at, const Amount& amount);

/// An amount without its sign: 28% for −28%.
Amount unsigned_of(Amount amount);

}  // namespace reach::audit
