// What a careful reader works out beside an increase: its yearly rate, and the mean of the forces' increases. For
// audit/judge.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "audit/judge/move.hpp"

namespace reach::audit {

/// Whether `value` is the mean or the median of the forces' own increases, rounded like `value`, and not the row's own.
/// Exact: uses integers. O(forces).
bool is_mean_of_forces(const Facts& facts, const Move& move, Decimal value);

/// `over 2 years, not year on year`, and the yearly increase; nothing if the periods are not several years apart, or if
/// there is no increase.
struct YearlyRate {
  int years;
  std::string percent;
};
std::optional<YearlyRate> yearly_rate(const Facts& facts, const Move& move);

/// Whether words say `year on year`, `annual`, `a year`.
bool says_yearly(std::span<const Token> tokens);

}  // namespace reach::audit
