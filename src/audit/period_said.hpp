// The period that words say, in tables and in sentences. For audit.
#pragma once

#include <optional>
#include <string_view>

#include <reach/period.hpp>

namespace reach::audit {

/// The period of `2023`, `2022-23`, `year ending March 2023`. Twelve months that are no period of their own are called
/// by the year in which they end: 2023 for `year to June 2023`. O(n).
std::optional<Period> period_said(std::string_view text);

}  // namespace reach::audit
