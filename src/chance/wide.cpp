#include "chance/wide.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace reach::chance {
namespace {

constexpr Wide kLogOf2{0.6931471805599453, 2.3190468138462996e-17};

/// The sum of two doubles, exact if `larger` is at least as large as `smaller` in size, or 0 (Dekker 1971).
Wide quick_sum(double larger, double smaller) {
  const double sum = larger + smaller;
  return {sum, smaller - (sum - larger)};
}

/// The exact sum of two doubles (Knuth).
Wide exact_sum(double left, double right) {
  const double sum = left + right;
  const double part = sum - left;
  return {sum, (left - (sum - part)) + (right - part)};
}

/// A double as the sum of two of 26 bits (Veltkamp).
Wide halves(double value) {
  constexpr double kSplitter = 134217729;  // 2^27 + 1
  const double scaled = kSplitter * value;
  const double high = scaled - (scaled - value);
  return {high, value - high};
}

/// The exact product of two doubles (Dekker).
Wide exact_product(double left, double right) {
  const double product = left * right;
  const Wide first = halves(left), second = halves(right);
  const double error = ((first.high * second.high - product) + first.high * second.low + first.low * second.high) +
                       first.low * second.low;
  return {product, error};
}

/// 1, 1/3, 1/5, …: the series of the logarithm.
constexpr std::size_t kOddTerms = 24;
std::array<Wide, kOddTerms> odd_fractions() {
  std::array<Wide, kOddTerms> fractions;
  for (std::size_t at = 0; at < kOddTerms; ++at) fractions[at] = Wide(1) / Wide(static_cast<double>(2 * at + 1));
  return fractions;
}

/// log((1 + part) / (1 − part)) = 2 (part + part³/3 + part⁵/5 + …), for a part below 0.172 in size.
Wide log_series(const Wide& part) {
  static const std::array<Wide, kOddTerms> fractions = odd_fractions();
  const Wide square = part * part;
  Wide sum = fractions.back();
  for (std::size_t at = kOddTerms - 1; at-- > 0;) sum = fractions[at] + sum * square;
  return Wide(2) * part * sum;
}

}  // namespace

Wide wide_of(Int128 whole) {
  const auto high = static_cast<double>(whole);
  return quick_sum(high, static_cast<double>(whole - static_cast<Int128>(high)));
}

Wide operator+(const Wide& left, const Wide& right) {
  Wide sum = exact_sum(left.high, right.high);
  const Wide rest = exact_sum(left.low, right.low);
  sum = quick_sum(sum.high, sum.low + rest.high);
  return quick_sum(sum.high, sum.low + rest.low);
}

Wide operator-(const Wide& left, const Wide& right) { return left + -right; }

Wide operator*(const Wide& left, const Wide& right) {
  const Wide product = exact_product(left.high, right.high);
  return quick_sum(product.high, product.low + (left.high * right.low + left.low * right.high));
}

Wide operator/(const Wide& left, const Wide& right) {
  const double first = left.high / right.high;
  const Wide rest = left - right * Wide(first);
  const double second = rest.high / right.high;
  const double third = (rest - right * Wide(second)).high / right.high;
  return quick_sum(first, second) + Wide(third);
}

bool operator<(const Wide& left, const Wide& right) {
  return left.high < right.high || (left.high == right.high && left.low < right.low);
}

Wide abs(const Wide& value) { return value.high < 0 ? -value : value; }

Wide sqrt(const Wide& value) {
  if (!(value.high > 0)) return 0;
  const double near = std::sqrt(value.high);  // exact to the last bit by IEEE 754
  return Wide(near) + Wide((value - Wide(near) * Wide(near)).high / (2 * near));
}

Wide exp(const Wide& exponent) {
  constexpr double kLeast = -690;
  if (exponent.high < kLeast) return 0;
  const double twos = std::floor(exponent.high / kLogOf2.high + 0.5);
  constexpr double kHalvings = 16;
  const Wide small = (exponent - Wide(twos) * kLogOf2) / Wide(kHalvings);
  constexpr int kPowers = 16;  // below 0.0217: the 17th is below 2^-106
  Wide sum = 1;
  for (int term = kPowers; term > 0; --term) sum = Wide(1) + sum * small / Wide(term);
  for (double power = 1; power < kHalvings; power *= 2) sum = sum * sum;
  const int shift = static_cast<int>(twos);
  return {std::ldexp(sum.high, shift), std::ldexp(sum.low, shift)};
}

Wide log(const Wide& value) {
  constexpr double kRootOfHalf = 0.7071067811865476;
  int twos = 0;
  if (std::frexp(value.high, &twos) < kRootOfHalf) --twos;
  const Wide scaled{std::ldexp(value.high, -twos), std::ldexp(value.low, -twos)};  // from √½ to √2
  return log_series((scaled - Wide(1)) / (scaled + Wide(1))) + Wide(twos) * kLogOf2;
}

Wide log_of_one_plus(const Wide& more) {
  constexpr double kSmall = 0.4;
  return more.high < kSmall ? log_series(more / (more + Wide(2))) : log(more + Wide(1));
}

Int128 whole_below(const Wide& value) {
  const double most = std::floor(value.high);
  const auto whole = static_cast<Int128>(most);
  const Wide rest = (value - Wide(most));
  return whole + static_cast<Int128>(std::floor(rest.high)) -
         static_cast<Int128>(rest.high == std::floor(rest.high) && rest.low < 0);
}

}  // namespace reach::chance
