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

/// The most decimals of a figure that is read.
inline constexpr int kMostDecimals = 5;

/// The text without the notes that follow it: `1,050[2]`, `Kent *`, `Visits (note 1)`, `580²`. O(n).
std::string_view without_notes(std::string_view text);

/// Reads `1,050`, `1 050`, `12.5`, `67.4%`, `-3`, `+470`, with notes. Nothing if it is no such number: `12,5`, whose
/// comma may mean either, `1.234.567`, `020 7946 0000`. O(n).
std::optional<CellFigure> read_figure(std::string_view cell);

/// `-`, `n/a`, `[x]`, blank: there is no figure.
bool lacks_figure(std::string_view cell);

}  // namespace reach::audit
