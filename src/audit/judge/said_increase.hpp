// An increase as a sentence tells it, against the exact one: `fell by about 12%`. For audit/judge.
#pragma once

#include <reach/change.hpp>

#include "audit/judge/judge.hpp"

namespace reach::audit {

Decimal negated(Decimal value);
Decimal magnitude(Decimal value);

struct SaidIncrease {
  Decimal value;
  int way;  ///< that of direction_at
  Qualifier rounding;

  /// The value as a change: below zero where the sentence says that something fell.
  [[nodiscard]] Decimal change() const { return way < 0 && value.digits > 0 ? negated(value) : value; }

  /// Whether an increase, rounded as the value is, can be told so; `truth` is where it comes from.
  [[nodiscard]] bool fits(Decimal increase, const Change& truth) const;

  /// `more than 50%` of what is 69%: loose, but true; or so near that it depends on how it is rounded.
  [[nodiscard]] bool holds_loosely(Decimal increase, const Change& truth) const;
};

}  // namespace reach::audit
