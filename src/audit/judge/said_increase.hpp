// Compares an increase as stated in a sentence with the exact one: `fell by about 12%`. For audit/judge.
#pragma once

#include <reach/change.hpp>

#include "audit/judge/judge.hpp"

namespace reach::audit {

Decimal negated(Decimal value);
Decimal magnitude(Decimal value);

struct SaidIncrease {
  Decimal value;
  int way;  ///< as returned by direction_at
  Qualifier rounding;

  /// The value as a change: below zero if the sentence says that something fell.
  [[nodiscard]] Decimal change() const { return way < 0 && value.digits > 0 ? negated(value) : value; }

  /// Whether an increase, rounded like the value, may be stated in this way; `truth` is the change behind it.
  [[nodiscard]] bool fits(Decimal increase, const Change& truth) const;

  /// `more than 50%` for 69%: loose, but true; or so close that it depends on the rounding.
  [[nodiscard]] bool holds_loosely(Decimal increase, const Change& truth) const;
};

}  // namespace reach::audit
