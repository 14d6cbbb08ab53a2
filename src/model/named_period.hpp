// Periods that are written in words. Part of the model, for its files alone.
#pragma once

#include <optional>
#include <string_view>

#include <reach/period.hpp>

namespace reach {

/// `March 2017`, `Mar-2017`: the month; `year ending March 2017` (ended, to; with `31` too): the financial year,
/// and with December the calendar year. Nothing for years that end otherwise: no period is that.
std::optional<Period> named_period(std::string_view text);

}  // namespace reach
