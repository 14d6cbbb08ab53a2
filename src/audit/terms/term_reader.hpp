// Reads a sentence as terms, without regard to the terms around each. For audit/terms.
#pragma once

#include <span>

#include "audit/terms/terms.hpp"

namespace reach::audit {

/// The terms of a sentence, each read by itself; `terms_of` then applies the rules that look at neighbours. O(tokens).
Terms read_terms(std::span<const Token> tokens, const FactNames& names);

}  // namespace reach::audit
