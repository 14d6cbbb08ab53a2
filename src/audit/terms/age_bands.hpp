// Bands of ages, as tables and sentences write them: `17-24`, `aged 17 to 24`, `55 and over`. For audit/terms.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <span>

#include "audit/terms/tokens.hpp"

namespace reach::audit {

/// The ages from `first` to `last`.
struct AgeBand {
  static constexpr int kOpen = 999;  ///< the last age of `55 and over`
  int first = 0, last = kOpen;
  auto operator<=>(const AgeBand&) const = default;
};

struct AgeBandFound {
  AgeBand band;
  std::size_t tokens = 0;  ///< with the words around it: `aged 17 to 24`, `the 17-24 age group`
};

/// The band that begins at a token; nothing for other words. O(1).
std::optional<AgeBandFound> age_band_at(std::span<const Token> tokens, std::size_t at);

}  // namespace reach::audit
