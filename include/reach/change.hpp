// Change: two counts and what lies between them, exactly. For every module.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include <reach/count.hpp>

namespace reach {

/// A decimal figure: `digits` / 10^`decimals`, e.g. 8103 / 10^2 = 81.03. 128 bits hold every increase at 6 decimals.
struct Decimal {
  Int128 digits = 0;
  int decimals = 0;
  bool operator==(const Decimal&) const = default;
};

/// `-0.5`, `81`: ASCII minus, exactly `decimals` decimals, never grouped, never `-0`.
std::string to_text(const Decimal& decimal);

/// numerator / denominator as the nearest whole number, halves away from zero. The denominator is above 0, and 128 bits
/// hold 2 × numerator + denominator. O(1).
Int128 rounded_quotient(Int128 numerator, Int128 denominator);

/// Why there is no figure where one would be worked out.
enum class Lack : std::uint8_t {
  count,          ///< a count that it needs is missing
  zero_baseline,  ///< it would be divided by a baseline of 0
  zero_total,     ///< it would be divided by a total of 0
  left_out,       ///< it would be a part of a total that leaves it out (`--like-for-like`)
  no_years,       ///< the periods are not whole years apart, the comparison behind the baseline
};

/// In place of a figure: the reason, and the symbol that stands for it, which is [z] for all but missing counts.
struct NoFigure {
  Lack lack = Lack::count;
  Symbol symbol = Symbol::not_available;
  bool operator==(const NoFigure&) const = default;
};

/// A percentage as an exact fraction: 100 × numerator / denominator.
struct Ratio {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;  ///< above 0
  bool operator==(const Ratio&) const = default;

  /// Rounded once, half away from zero, to 0 to 6 decimals by integer division in 128 bits. O(1).
  [[nodiscard]] Decimal rounded(int decimals) const;
  /// The double nearest to it (ties to even).
  [[nodiscard]] double percent() const;
};

using Percentage = std::variant<Decimal, NoFigure>;     ///< as printed
using ExactPercentage = std::variant<Ratio, NoFigure>;  ///< before it is rounded
Percentage rounded(const ExactPercentage& exact, int decimals);

struct Change {
  Count baseline;
  Count comparison;
  bool operator==(const Change&) const = default;

  /// comparison − baseline: −(2^63−1) to 2^63−1; a symbol where either is missing.
  [[nodiscard]] std::variant<std::int64_t, Symbol> difference() const;
  /// The increase: 100 × (comparison − baseline) / baseline.
  [[nodiscard]] ExactPercentage ratio() const;
  /// The same, rounded.
  [[nodiscard]] Percentage increase(int decimals) const;
  /// The same, as a double; nothing where there is no increase.
  [[nodiscard]] std::optional<double> percent() const;
};

}  // namespace reach
