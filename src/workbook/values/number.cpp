#include "workbook/values/number.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace reach::workbook {
namespace {

constexpr int kMostExponent = 400;  // doubles go from 10^-324 to 10^308
constexpr std::size_t kMostDigits = 800;

Number trimmed(Number number) {
  const std::size_t begin = std::min(number.digits.find_first_not_of('0'), number.digits.size());
  number.digits.erase(0, begin);
  while (!number.digits.empty() && number.digits.back() == '0') {
    number.digits.pop_back();
    ++number.exponent;
  }
  if (number.digits.empty()) return {};
  return number;
}

/// Takes the digits off the front.
std::string_view take_digits(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  const auto digits = text.substr(0, size);
  text.remove_prefix(size);
  return digits;
}

}  // namespace

std::optional<Number> parse_number(std::string_view text) {
  Number number;
  number.negative = text.starts_with('-');
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  number.digits = take_digits(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    const auto fraction = take_digits(text);
    number.digits += fraction;
    number.exponent = -static_cast<int>(fraction.size());
  }
  if (number.digits.empty() || number.digits.size() > kMostDigits) return std::nullopt;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (error != std::errc() || exponent < -kMostExponent || exponent > kMostExponent) return std::nullopt;
    number.exponent += exponent;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  if (!text.empty()) return std::nullopt;
  return trimmed(std::move(number));
}

std::strong_ordering compare(const Number& left, const Number& right) {
  if (left.negative != right.negative)
    return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
  const auto& [nearer, farther] = left.negative ? std::tie(right, left) : std::tie(left, right);
  if (nearer.is_zero() || farther.is_zero()) return farther.is_zero() <=> nearer.is_zero();
  if (nearer.whole_digits() != farther.whole_digits()) return nearer.whole_digits() <=> farther.whole_digits();
  return nearer.digits.compare(farther.digits) <=> 0;  // of equal size; neither ends with a zero
}

Number rounded(Number number, int exponent) {
  if (number.exponent >= exponent) return number;
  const int cut = exponent - number.exponent;  // digits to remove
  const int size = static_cast<int>(number.digits.size());
  if (cut > size) return {};
  const bool up = number.digits[static_cast<std::size_t>(size - cut)] >= '5';
  number.digits.resize(static_cast<std::size_t>(size - cut));
  number.exponent = exponent;
  if (up) {
    auto at = number.digits.rbegin();
    while (at != number.digits.rend() && *at == '9') *at++ = '0';
    if (at == number.digits.rend())
      number.digits.insert(0, 1, '1');
    else
      ++*at;
  }
  return trimmed(std::move(number));
}

Number to_15_digits(Number number) {
  const int exponent = number.whole_digits() - 15;
  return rounded(std::move(number), exponent);
}

std::string plain_text(const Number& number, int decimals) {
  std::string text = number.digits;
  const int behind = std::max(-number.exponent, 0);
  if (number.exponent > 0) text.append(static_cast<std::size_t>(number.exponent), '0');
  if (static_cast<int>(text.size()) <= behind) text.insert(0, static_cast<std::size_t>(behind) - text.size() + 1, '0');
  if (behind < decimals) text.append(static_cast<std::size_t>(decimals - behind), '0');
  const int places = std::max(behind, decimals);
  if (places > 0) text.insert(text.size() - static_cast<std::size_t>(places), 1, '.');
  return (number.negative ? "-" : "") + text;
}

}  // namespace reach::workbook
