// Wide: a number of 106 bits, held as the sum of two doubles. It uses only the operations that IEEE 754 fixes to the
// last bit, so every machine gets the same digits; the functions of C libraries differ. For chance.
#pragma once

#include <reach/count.hpp>

namespace reach::chance {

/// `high` + `low`, where `low` is at most half a unit in the last place of `high`.
struct Wide {
  double high = 0;
  double low = 0;

  constexpr Wide() = default;
  constexpr Wide(double value) : high(value) {}  // NOLINT(google-explicit-constructor): a double is a wide number
  constexpr Wide(double most, double rest) : high(most), low(rest) {}

  Wide operator-() const { return {-high, -low}; }
};

/// Exact up to 2^106.
Wide wide_of(Int128 whole);

Wide operator+(const Wide& left, const Wide& right);
Wide operator-(const Wide& left, const Wide& right);
Wide operator*(const Wide& left, const Wide& right);
Wide operator/(const Wide& left, const Wide& right);
bool operator<(const Wide& left, const Wide& right);

Wide abs(const Wide& value);
/// The square root of a number of at least 0.
Wide sqrt(const Wide& value);
/// 0 where the result is below 10^−300. The exponent must be below 700.
Wide exp(const Wide& exponent);
/// The natural logarithm of a number above 0.
Wide log(const Wide& value);
/// log(1 + more), of at least 0, to as many digits where `more` is small.
Wide log_of_one_plus(const Wide& more);
/// The largest whole number that is not above the value, which must be below 10^30 in size.
Int128 whole_below(const Wide& value);

}  // namespace reach::chance
