// One figure of a table as it stands: an exact decimal. For audit/page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reach::audit {

/// `digits` / 10^`decimals`, of either sign.
struct CellFigure {
  std::int64_t digits = 0;
  int decimals = 0;
  bool percent = false;
  bool has_sign = false;  ///< `+470`
};

/// Figures with more decimals are not read.
inline constexpr int kMostDecimals = 5;

/// The text without the notes that follow it: `1,050[2]`, `Kent *`, `Visits (note 1)`, `580²`. O(n).
std::string_view without_notes(std::string_view text);

/// Reads `1,050`, `1 050`, `12.5`, `67.4%`, `-3` or `+470`, with or without notes. Nothing for anything else: `12,5`,
/// whose comma may be a decimal one, `1.234.567`, `020 7946 0000`. O(n).
std::optional<CellFigure> read_figure(std::string_view cell);

/// Whether a cell says that there is no figure: `-`, `n/a`, `[x]`, blank.
bool lacks_figure(std::string_view cell);

}  // namespace reach::audit
