// Symbols: the symbols that a report uses, with the reasons, and the markers; the text of their notes. For report.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <reach/summary.hpp>

namespace reach::report {

struct SymbolNote {
  Symbol symbol;
  std::string text;  ///< `not applicable: the baseline is zero`
};

class Symbols {
 public:
  void use(const NoFigure& none);
  void use(Count count);
  void use(const std::variant<std::int64_t, Symbol>& difference);
  void use(const Percentage& percentage);
  /// Records the symbols and markers of its counts and its increase.
  void use(Series series);
  void use(Markers markers) { markers_ |= markers; }

  /// The markers used; marker_notes explains them.
  [[nodiscard]] Markers markers() const { return markers_; }

  /// A note for each symbol used, in the order of Symbol; that of `[c]` says what `summary` hides, if it hides any.
  [[nodiscard]] std::vector<SymbolNote> notes(const Summary& summary) const;

 private:
  static constexpr std::size_t kSymbols = kSymbolKinds;
  static constexpr std::size_t kLacks = 14;
  std::array<std::array<bool, kLacks>, kSymbols> used_{};
  Markers markers_;
};

}  // namespace reach::report
