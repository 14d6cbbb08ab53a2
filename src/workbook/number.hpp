// Number: what a cell stores, exactly as it is written there. For workbook.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace reach::workbook {

/// digits × 10^exponent. `digits` neither begins nor ends with a zero; none of them is 0.
struct Number {
  std::string digits;
  int exponent = 0;
  bool negative = false;

  [[nodiscard]] bool is_zero() const { return digits.empty(); }
  [[nodiscard]] bool is_whole() const { return exponent >= 0; }
  /// Digits before the point, without leading zeros; less than 1 for those behind it.
  [[nodiscard]] int whole_digits() const { return static_cast<int>(digits.size()) + exponent; }
};

/// `1069`, `-1.069E3`, `0.57`, as XML Schema writes a double; nothing where it is no number, or none of a size that a
/// workbook holds.
std::optional<Number> parse_number(std::string_view text);

/// By value; exactly.
std::strong_ordering compare(const Number& left, const Number& right);

/// Rounded to a multiple of 10^exponent, half away from zero.
Number rounded(Number number, int exponent);
/// Rounded to the 15 digits that Excel keeps and shows.
Number to_15_digits(Number number);

/// Without an exponent, and with `decimals` digits behind the point, or more where it has more.
std::string plain_text(const Number& number, int decimals = 0);

}  // namespace reach::workbook
