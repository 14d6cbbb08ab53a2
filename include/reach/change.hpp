// Change: two counts and the exact change between them. For every module.
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

/// numerator / denominator rounded to the nearest whole number, halves away from zero. The denominator must be above 0,
/// and 2 × numerator + denominator must fit 128 bits. O(1).
Int128 rounded_quotient(Int128 numerator, Int128 denominator);

/// 100 × numerator / denominator as the nearest double, ties to even. The denominator must be above 0, and
/// 100 × numerator and 2 × denominator must fit 128 bits. O(1).
double nearest_percent(Int128 numerator, Int128 denominator);

/// Why a figure cannot be calculated.
enum class Lack : std::uint8_t {
  count,            ///< a count that it needs is missing
  zero_baseline,    ///< the baseline is 0, and would be the divisor
  zero_total,       ///< the total is 0, and would be the divisor
  left_out,         ///< the total leaves this part out (`--like-for-like`)
  no_years,         ///< the comparison is not a whole number of years after the baseline
  first_period,     ///< the period that it would be compared with is before the first one shown
  no_year_before,   ///< the data has no period one year before
  of_channel,       ///< only totals have such a figure
  no_population,    ///< the population is not known
  no_upper_end,     ///< the interval has no upper end, or one above 10^18
  no_code,          ///< the area has no code, or is not the one of the registry that has its name
  not_registered,   ///< the registry of forces does not know the name
  uneven_periods,   ///< the dates cover the two periods differently (`--uneven`)
  break_in_series,  ///< the two periods are on different sides of a break (`--break`)
};

/// Takes the place of a figure: the reason, and the symbol shown for it, which is [z] unless a count is missing.
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
  /// The nearest double (ties to even).
  [[nodiscard]] double percent() const;
};

using Percentage = std::variant<Decimal, NoFigure>;     ///< as printed
using ExactPercentage = std::variant<Ratio, NoFigure>;  ///< before rounding
Percentage rounded(const ExactPercentage& exact, int decimals);

/// Why two counts may not be compared, although both are there.
enum class Barrier : std::uint8_t { none, uneven_periods, break_in_series };

struct Change {
  Count baseline;
  Count comparison;
  Barrier barrier = Barrier::none;
  bool operator==(const Change&) const = default;

  /// The reason and symbol that replace every figure that compares the two; nothing if they may be compared.
  [[nodiscard]] std::optional<NoFigure> barred() const;
  /// comparison − baseline, from −(2^63−1) to 2^63−1; a symbol if either count is missing, or if they may not be
  /// compared.
  [[nodiscard]] std::variant<std::int64_t, Symbol> difference() const;
  /// The increase: 100 × (comparison − baseline) / baseline.
  [[nodiscard]] ExactPercentage ratio() const;
  /// The increase, rounded.
  [[nodiscard]] Percentage increase(int decimals) const;
  /// The increase as a double; nothing if there is no increase.
  [[nodiscard]] std::optional<double> percent() const;
};

}  // namespace reach
