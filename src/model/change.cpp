#include <reach/change.hpp>

#include <algorithm>
#include <limits>

namespace reach {
namespace {

/// The reason why a figure derived from both counts is missing, if it is.
std::optional<Symbol> missing(const Change& change) {
  const bool first = change.baseline.is_missing();
  const bool second = change.comparison.is_missing();
  if (first && second) return combine(change.baseline.symbol(), change.comparison.symbol());
  if (first) return change.baseline.symbol();
  if (second) return change.comparison.symbol();
  return std::nullopt;
}

constexpr Uint128 kMost64 = std::numeric_limits<std::uint64_t>::max();

/// The digits from the last to the first, with the point between them.
template <typename Number>
std::string reversed_digits(Number rest, int decimals) {
  std::string reversed;
  for (int place = 0; rest > 0 || place <= decimals; ++place) {
    if (place == decimals && place > 0) reversed += '.';
    reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  return reversed;
}

Uint128 magnitude(Int128 value) { return static_cast<Uint128>(value < 0 ? -value : value); }

}  // namespace

std::string to_text(const Decimal& decimal) {
  const Uint128 digits = magnitude(decimal.digits);
  // Nearly all figures fit 64 bits, which divide several times as fast.
  std::string reversed = digits <= kMost64 ? reversed_digits(static_cast<std::uint64_t>(digits), decimal.decimals)
                                           : reversed_digits(digits, decimal.decimals);
  if (decimal.digits < 0) reversed += '-';
  std::reverse(reversed.begin(), reversed.end());
  return reversed;
}

Int128 rounded_quotient(Int128 numerator, Int128 denominator) {
  // Division truncates towards zero; adding one half first makes it round half away from zero.
  const Int128 half = numerator < 0 ? -denominator : denominator;
  const Int128 above = 2 * numerator + half, below = 2 * denominator;
  constexpr Int128 kMost = std::numeric_limits<std::int64_t>::max();
  const bool fits = below <= kMost && above <= kMost && above >= -kMost;  // divides several times as fast
  return fits ? static_cast<std::int64_t>(above) / static_cast<std::int64_t>(below) : above / below;
}

Decimal Ratio::rounded(int decimals) const {
  Int128 scaled = Int128{numerator} * 100;
  for (int place = 0; place < decimals; ++place) scaled *= 10;
  return {rounded_quotient(scaled, denominator), decimals};  // scaled is below 2^91
}

double nearest_percent(Int128 numerator, Int128 denominator) {
  if (numerator == 0) return 0.0;
  const Uint128 scaled = magnitude(numerator) * 100;
  const auto divisor = static_cast<Uint128>(denominator);
  Uint128 quotient = scaled / divisor;
  Uint128 rest = scaled % divisor;
  int shift = 0;
  for (; quotient >> 64 == 0; ++shift) {
    rest <<= 1;
    quotient = quotient << 1 | static_cast<Uint128>(rest >= divisor);
    if (rest >= divisor) rest -= divisor;
  }
  // At least 64 significant bits, and a sticky last bit that is 1 if anything was truncated: the conversion to a double
  // then rounds the exact fraction once.
  quotient |= static_cast<Uint128>(rest != 0);
  auto result = static_cast<double>(quotient);
  constexpr int kStep = 63;
  for (int left = shift; left > 0; left -= kStep) {
    result /= static_cast<double>(std::uint64_t{1} << std::min(left, kStep));  // exact: a power of 2
  }
  return numerator < 0 ? -result : result;
}

double Ratio::percent() const {
  constexpr std::int64_t kExact = std::int64_t{1} << 53;  // up to here a double is every whole number
  constexpr std::int64_t kPercent = 100;
  if (numerator < kExact / kPercent && numerator > -kExact / kPercent && denominator <= kExact)
    return static_cast<double>(numerator * kPercent) / static_cast<double>(denominator);  // rounded once
  return nearest_percent(numerator, denominator);
}

Percentage rounded(const ExactPercentage& exact, int decimals) {
  if (const auto* none = std::get_if<NoFigure>(&exact)) return *none;
  return std::get<Ratio>(exact).rounded(decimals);
}

std::optional<NoFigure> Change::barred() const {
  switch (barrier) {
    case Barrier::none:
      break;
    case Barrier::uneven_periods:
      return NoFigure{Lack::uneven_periods, Symbol::not_applicable};
    case Barrier::break_in_series:
      return NoFigure{Lack::break_in_series, Symbol::break_in_series};
  }
  return std::nullopt;
}

std::variant<std::int64_t, Symbol> Change::difference() const {
  if (const auto none = barred()) return none->symbol;
  if (const auto symbol = missing(*this)) return *symbol;
  return comparison.value() - baseline.value();
}

ExactPercentage Change::ratio() const {
  if (const auto none = barred()) return *none;
  if (const auto symbol = missing(*this)) return NoFigure{Lack::count, *symbol};
  if (baseline.value() == 0) return NoFigure{Lack::zero_baseline, Symbol::not_applicable};
  return Ratio{comparison.value() - baseline.value(), baseline.value()};
}

Percentage Change::increase(int decimals) const { return rounded(ratio(), decimals); }

std::optional<double> Change::percent() const {
  const ExactPercentage exact = ratio();
  const auto* fraction = std::get_if<Ratio>(&exact);
  return fraction != nullptr ? std::optional(fraction->percent()) : std::nullopt;
}

}  // namespace reach
