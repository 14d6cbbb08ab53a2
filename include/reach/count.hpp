// Count: a whole number, or missing with a reason. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace reach {

/// The type for sums and quotients. Both compilers have it; ISO C++ does not name it.
__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 Uint128;

/// Why a figure is missing: the shorthand of UK official statistics ("Symbols in tables", Government Analysis
/// Function).
enum class Symbol : std::uint8_t {
  not_available,
  confidential,
  not_applicable,
  unreliable,
  low,
  rounds_to_zero,
  break_in_series,  ///< for figures that compare two periods, never for a count
};
inline constexpr std::size_t kSymbolKinds = 7;

/// `[x]`, `[c]`, `[z]`, `[u]`, `[low]`, `[k]`, `[b]`, as printed.
std::string_view to_text(Symbol symbol);
/// The symbol in words, for notes: `not available`.
std::string_view meaning(Symbol symbol);
/// The reason for a figure calculated from figures with these two reasons: the shared reason if they agree; otherwise
/// confidential if either is; otherwise not available. Associative and commutative.
Symbol combine(Symbol a, Symbol b);

/// 0 to 2^63 - 1, or missing. Eight bytes; a blank is never 0.
class Count {
 public:
  constexpr Count() = default;  ///< missing: not available
  constexpr explicit Count(std::int64_t value) : code_(value) {}
  constexpr explicit Count(Symbol symbol) : code_(-1 - static_cast<std::int64_t>(symbol)) {}

  [[nodiscard]] constexpr bool is_missing() const { return code_ < 0; }
  /// The number; only valid if not missing.
  [[nodiscard]] constexpr std::int64_t value() const { return code_; }
  /// The reason; only valid if missing.
  [[nodiscard]] constexpr Symbol symbol() const { return static_cast<Symbol>(-1 - code_); }
  constexpr bool operator==(const Count&) const = default;

 private:
  std::int64_t code_ = -1;
};

/// Sums counts in 128 bits; one missing part makes the sum missing, with the combined reason.
class Sum {
 public:
  void add(Count count) {
    if (count.is_missing()) return add_missing(count.symbol());
    total_ += static_cast<Uint128>(count.value());
  }
  /// The sum, or nothing if it is above 2^63 - 1.
  [[nodiscard]] std::optional<Count> result() const;

 private:
  void add_missing(Symbol symbol);

  Uint128 total_ = 0;
  std::optional<Symbol> symbol_;
};

}  // namespace reach
