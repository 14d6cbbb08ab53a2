// Numbers that are not figures: dates, times, money, telephone numbers. For audit/terms.
#pragma once

#include "audit/terms/tokens.hpp"

namespace reach::audit {

/// Turns numbers that are not figures into `other`, a number before `per cent` into a percentage, and a year that
/// counts people (`2016 users`) into a number. O(n).
void set_apart(Tokens& tokens);

}  // namespace reach::audit
