// Cells → counts and stated figures. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include <reach/change.hpp>
#include <reach/count.hpp>
#include <reach/load.hpp>

namespace reach {

enum class CountFault : std::uint8_t { not_whole, too_large };

/// Reads a trimmed cell. Numbers are digits, or digits in groups of three with one kind of separator (`,` space NBSP
/// thin space; with `grouping`, only the one chosen, which may be `.`), 0 to 2^63 − 1. Empty cells and symbols (`[x]`,
/// `..`, `n/a`, `*`, `<5`…) are missing, with their reason. O(length).
std::variant<Count, CountFault> parse_count(std::string_view text, Grouping grouping = Grouping::any);

/// Reads a stated increase or change: an optional sign (`+`, `-`, U+2212) or brackets for `-`, digits as in a count, an
/// optional fraction, an optional `%`. A figure with more than 12 decimals, as floating-point numbers have, is rounded
/// to 9. Returns nothing for other text, and for a missing-value symbol (see `is_missing_text`).
std::optional<Decimal> parse_stated(std::string_view text, Grouping grouping = Grouping::any);

/// The meaning of a comma in a figure.
enum class CommaUse : std::uint8_t {
  none,
  either,    ///< it can group digits or mark decimals: `1,069`
  groups,    ///< it can only group digits (`1,069,000`), or a dot marks decimals (`57.3%`)
  decimals,  ///< it can only mark decimals: `449,5`
};
CommaUse comma_use(std::string_view text);

/// Whether the cell says that there is no figure.
bool is_missing_text(std::string_view text);

}  // namespace reach
