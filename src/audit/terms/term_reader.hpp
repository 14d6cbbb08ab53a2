// Reads a sentence as terms, each by itself. For audit/terms.
#pragma once

#include <span>

#include "audit/terms/terms.hpp"

namespace reach::audit {

/// The terms of a sentence, without what depends on others around them. O(tokens).
Terms read_terms(std::span<const Token> tokens, const FactNames& names);

}  // namespace reach::audit
