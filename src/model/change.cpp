#include <reach/change.hpp>

#include <algorithm>
#include <cmath>

namespace reach {
namespace {

/// The reason why a figure worked out from both counts is missing, if it is.
std::optional<Symbol> missing(const Change& change) {
  const bool first = change.baseline.is_missing();
  const bool second = change.comparison.is_missing();
  if (first && second) return combine(change.baseline.symbol(), change.comparison.symbol());
  if (first) return change.baseline.symbol();
  if (second) return change.comparison.symbol();
  return std::nullopt;
}

Uint128 magnitude(std::int64_t value) { return static_cast<Uint128>(value < 0 ? -value : value); }

}  // namespace

std::string text(const Decimal& decimal) {
  std::string reversed;
  Uint128 rest = decimal.digits < 0 ? static_cast<Uint128>(-decimal.digits) : static_cast<Uint128>(decimal.digits);
  for (int place = 0; rest > 0 || place <= decimal.decimals; ++place) {
    if (place == decimal.decimals && place > 0) reversed += '.';
    reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  if (decimal.digits < 0) reversed += '-';
  std::reverse(reversed.begin(), reversed.end());
  return reversed;
}

std::variant<std::int64_t, Symbol> Change::difference() const {
  if (const auto symbol = missing(*this)) return *symbol;
  return comparison.value() - baseline.value();
}

std::variant<Decimal, NoIncrease> Change::increase(int decimals) const {
  if (const auto symbol = missing(*this)) return NoIncrease{false, *symbol};
  if (baseline.value() == 0) return NoIncrease{true, Symbol::not_applicable};
  const std::int64_t difference = comparison.value() - baseline.value();
  Uint128 numerator = magnitude(difference) * 100;
  for (int place = 0; place < decimals; ++place) numerator *= 10;
  const Uint128 denominator = magnitude(baseline.value());
  // Half away from zero: the magnitude plus one half, cut off. Below 2^91, so 128 bits hold it doubled.
  const Uint128 rounded = (2 * numerator + denominator) / (2 * denominator);
  const auto digits = static_cast<Int128>(rounded);
  return Decimal{difference < 0 ? -digits : digits, decimals};
}

std::optional<double> Change::percent() const {
  if (missing(*this) || baseline.value() == 0) return std::nullopt;
  const std::int64_t difference = comparison.value() - baseline.value();
  if (difference == 0) return 0.0;
  Uint128 numerator = magnitude(difference) * 100;
  int shift = 0;
  while (numerator >> 126 == 0) {
    numerator <<= 1;
    ++shift;
  }
  const Uint128 denominator = magnitude(baseline.value());
  // At least 64 significant bits, and a last bit that says whether anything was cut off: the conversion to a double
  // then rounds the exact fraction once.
  const Uint128 quotient = numerator / denominator | static_cast<Uint128>(numerator % denominator != 0);
  const double result = std::ldexp(static_cast<double>(quotient), -shift);
  return difference < 0 ? -result : result;
}

}  // namespace reach
