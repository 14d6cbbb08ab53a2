// The kind of a percentage in a sentence: an increase, a share, or a percentage of something else. For audit/judge.
#pragma once

#include <cstddef>

#include "audit/judge/judge.hpp"

namespace reach::audit {

/// `38% of callers`, `Of the 383 callers, 38% …`, `Kent accounted for 38%`, `only 8% called`; also `up from 88%` after
/// such a phrase. `way` is as returned by direction_at.
bool says_share(const Case& at_hand, std::size_t at, int way);

/// `funding rose by 12%`: the noun before the claim is not what the figures count.
bool speaks_of_else(const Case& at_hand, std::size_t at);

}  // namespace reach::audit
