#include "audit/judge/said_increase.hpp"

#include <compare>

namespace reach::audit {
namespace {

bool same_way(Decimal one, Decimal other) { return (one.digits < 0) == (other.digits < 0); }

/// Compares the size of the exact increase with the stated value: 69.002…% exceeds 69%.
std::strong_ordering exactly(const Change& change, Decimal said) {
  const Int128 difference = Int128{change.comparison.value()} - change.baseline.value();
  Int128 truth = 100 * (difference < 0 ? -difference : difference);
  for (int place = 0; place < said.decimals; ++place) truth *= 10;
  const Int128 told = magnitude(said).digits * change.baseline.value();
  return truth < told ? std::strong_ordering::less
                      : (truth > told ? std::strong_ordering::greater : std::strong_ordering::equal);
}

}  // namespace

Decimal negated(Decimal value) { return {-value.digits, value.decimals}; }

Decimal magnitude(Decimal value) { return value.digits < 0 ? negated(value) : value; }

bool SaidIncrease::fits(Decimal increase, const Change& truth) const {
  const Decimal said = change();
  const Int128 step = value.decimals == 0 && said.digits % 10 == 0 ? 10 : 5;
  switch (rounding) {
    case Qualifier::none:
      return said == increase;
    case Qualifier::about:
      return increase.digits >= said.digits - step / 2 && increase.digits <= said.digits + step / 2;
    case Qualifier::over:
      return exactly(truth, value) >= 0 && magnitude(increase).digits < magnitude(said).digits + step &&
             same_way(increase, said);
    case Qualifier::under:
      return exactly(truth, value) <= 0 && magnitude(increase).digits >= magnitude(said).digits - step / 2 &&
             same_way(increase, said);
  }
  return false;
}

bool SaidIncrease::holds_loosely(Decimal increase, const Change& truth) const {
  if (!same_way(increase, change()) || rounding == Qualifier::about) return false;
  if (increase == change()) return true;
  return rounding == Qualifier::over ? exactly(truth, value) > 0 : exactly(truth, value) < 0;
}

}  // namespace reach::audit
