// Numbers that are not figures: dates, times, money, telephone numbers. For audit/terms.
#pragma once

#include <string_view>

#include "audit/terms/tokens.hpp"

namespace reach::audit {

/// Sets the kind of numbers that are not figures to `other`, makes a number before `per cent` a percentage, and a year
/// that counts people (`2016 users`) a number. O(n).
void set_apart(Tokens& tokens);

/// Whether a word after a number makes it a measurement: `tonnes`, `weeks`.
bool is_measurement(std::string_view word);

}  // namespace reach::audit
