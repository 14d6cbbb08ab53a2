#include "report/symbols.hpp"

#include <string_view>

#include <fmt/core.h>

namespace reach::report {
namespace {

/// In the order of Lack; for a missing count, the symbol says everything.
constexpr std::array<std::string_view, 14> kReasons = {
    "",
    "the baseline is zero",
    "the total is zero",
    "left out of the totals",
    "the comparison is not a whole number of years after the baseline",
    "there is no earlier period to compare with",
    "the data has no period one year before",
    "single channels have no rates",
    "the population is not known",
    "the upper end is too large to print",
    "there is no code for this area",
    "the name is not in the registry of forces",
    "the dates cover the two periods differently",
    "the two periods are on different sides of a break"};

/// The note on hidden counts.
std::string suppression_note(std::int64_t least) {
  return fmt::format(
      ": counts of 1 to {} are not shown. Nor are the other channels of such a force in that period, and those of a "
      "further force, so that none can be worked out by subtraction. Totals and increases are exact.",
      least - 1);
}

}  // namespace

void Symbols::use(const NoFigure& none) {
  used_[static_cast<std::size_t>(none.symbol)][static_cast<std::size_t>(none.lack)] = true;
}

void Symbols::use(Count count) {
  if (count.is_missing()) use(NoFigure{Lack::count, count.symbol()});
}

void Symbols::use(const std::variant<std::int64_t, Symbol>& difference) {
  if (const auto* symbol = std::get_if<Symbol>(&difference)) use(NoFigure{Lack::count, *symbol});
}

void Symbols::use(const Percentage& percentage) {
  if (const auto* none = std::get_if<NoFigure>(&percentage)) use(*none);
}

void Symbols::use(Series series) {
  for (std::size_t period = 0; period < series.size(); ++period) {
    use(series[period]);
    use(series.shown_markers(period));
  }
  use(series.change().increase(0));
}

std::vector<SymbolNote> Symbols::notes(const Summary& summary) const {
  std::vector<SymbolNote> notes;
  for (std::size_t at = 0; at < kSymbols; ++at) {
    if (static_cast<Symbol>(at) == Symbol::break_in_series) continue;  // a note of the summary explains each break
    const bool as_count = used_[at][static_cast<std::size_t>(Lack::count)];
    std::string reasons;
    for (std::size_t lack = 1; lack < kLacks; ++lack) {
      if (!used_[at][lack]) continue;
      reasons += reasons.empty() && !as_count ? ": " : ", or ";
      reasons += kReasons[lack];
    }
    if (as_count || !reasons.empty()) {
      const auto symbol = static_cast<Symbol>(at);
      if (symbol == Symbol::confidential && summary.suppressed_below > 0)
        reasons = suppression_note(summary.suppressed_below);
      notes.push_back({symbol, std::string(meaning(symbol)) + reasons});
    }
  }
  return notes;
}

}  // namespace reach::report
