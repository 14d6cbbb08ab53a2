// Number: the value of a cell exactly as it is stored. For workbook.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace reach::workbook {

/// digits × 10^exponent. `digits` neither begins nor ends with a zero; it is empty for 0.
struct Number {
  std::string digits;
  int exponent = 0;
  bool negative = false;

  [[nodiscard]] bool is_zero() const { return digits.empty(); }
  [[nodiscard]] bool is_whole() const { return exponent >= 0; }
  /// How many digits are before the decimal point, without leading zeros; below 1 if the number is a fraction.
  [[nodiscard]] int whole_digits() const { return static_cast<int>(digits.size()) + exponent; }
};

/// Reads `1069`, `-1.069E3`, `0.57`, as XML Schema writes a double; nothing if it is not a number, or not of a size
/// that a workbook can hold.
std::optional<Number> parse_number(std::string_view text);

/// Compares exactly, by value.
std::strong_ordering compare(const Number& left, const Number& right);

/// Rounds to a multiple of 10^exponent, half away from zero.
Number rounded(Number number, int exponent);
/// Rounds to the 15 digits that Excel keeps and shows.
Number to_15_digits(Number number);

/// The number without an exponent, and with at least `decimals` digits after the decimal point.
std::string plain_text(const Number& number, int decimals = 0);

}  // namespace reach::workbook
