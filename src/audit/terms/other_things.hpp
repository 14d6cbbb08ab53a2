// Terms that mean something else than they do by themselves. For audit/terms.
#pragma once

#include <cstddef>

#include "audit/terms/terms.hpp"

namespace reach::audit {

inline bool is_channel(WordPart part) { return part == WordPart::channel || part == WordPart::measure; }

inline bool is_part(const Terms& terms, std::size_t at, WordPart part) {
  return at < terms.size() && terms[at].part == part;
}

/// Whether a term that is known by itself means something else here: `an against of 928` is a name, `more than 2,422
/// against` ends in one where a column is called so; `an area of 12` and `an area (km2) of 12` measure, and `in game
/// 14` numbers, as `after round 2` does. O(1).
bool is_other_thing(const Terms& terms, std::size_t at, const FactNames& names);

}  // namespace reach::audit
