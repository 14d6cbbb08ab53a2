// Numbers that are no figures: dates, times, money, telephone numbers. For audit/prose.
#pragma once

#include "audit/prose/tokens.hpp"

namespace reach::audit {

/// Makes `other` of what is no figure, a percentage of a number before `per cent`, and a number of a year that counts
/// people (`2016 users`). O(n).
void set_apart(Tokens& tokens);

}  // namespace reach::audit
