// Change: two counts and what lies between them, exactly. Part of the model.
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
std::string text(const Decimal& decimal);

/// Why there is no increase, and the symbol that stands for it.
struct NoIncrease {
  bool zero_baseline = false;  ///< then the symbol is [z]
  Symbol symbol = Symbol::not_available;
  bool operator==(const NoIncrease&) const = default;
};

struct Change {
  Count baseline;
  Count comparison;
  bool operator==(const Change&) const = default;

  /// comparison − baseline: −(2^63−1) to 2^63−1; a symbol where either is missing.
  [[nodiscard]] std::variant<std::int64_t, Symbol> difference() const;
  /// 100 × (comparison − baseline) / baseline, rounded once, half away from zero, to 0 to 6 decimals by integer
  /// division in 128 bits. O(1).
  [[nodiscard]] std::variant<Decimal, NoIncrease> increase(int decimals) const;
  /// The double nearest to the exact percentage (ties to even); nothing where there is no increase.
  [[nodiscard]] std::optional<double> percent() const;
};

}  // namespace reach
