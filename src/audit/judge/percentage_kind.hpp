// What kind of percentage a sentence tells: an increase, a share, or one of something else. For audit/judge.
#pragma once

#include <cstddef>

#include "audit/judge/judge.hpp"

namespace reach::audit {

/// `38% of callers`, `Of the 383 callers, 38% …`, `Kent accounted for 38%`, `only 8% called`; `up from 88%` behind
/// such. `way` is that of direction_at.
bool says_share(const Case& at_hand, std::size_t at, int way);

/// `funding rose by 12%`: the noun before the claim is none that the figures count.
bool speaks_of_else(const Case& at_hand, std::size_t at);

}  // namespace reach::audit
