#include "aggregate/notes.hpp"

#include <array>
#include <string>
#include <variant>

namespace reach {
namespace {

/// Where a symbol stands: in a table's cells, or only in the changes of single channels; and why.
struct Use {
  bool in_tables = false;
  bool in_channels = false;
  bool as_figure = false;
  bool as_zero_baseline = false;
};

using Uses = std::array<Use, 6>;

void use(Uses& uses, Symbol symbol, bool in_tables, bool zero_baseline) {
  Use& entry = uses[static_cast<std::size_t>(symbol)];
  (in_tables ? entry.in_tables : entry.in_channels) = true;
  (zero_baseline ? entry.as_zero_baseline : entry.as_figure) = true;
}

void use_change(Uses& uses, const Change& change, bool is_total) {
  if (change.baseline.is_missing()) use(uses, change.baseline.symbol(), true, false);
  if (change.comparison.is_missing()) use(uses, change.comparison.symbol(), true, false);
  const auto increase = change.increase(0);
  if (const auto* none = std::get_if<NoFigure>(&increase))
    use(uses, none->symbol, is_total, none->lack == Lack::zero_baseline);
}

void use_line(Uses& uses, const Line& line) {
  for (const auto& channel : line.channels) use_change(uses, channel, false);
  use_change(uses, line.total, true);
}

}  // namespace

std::vector<Note> symbol_notes(const Summary& summary) {
  Uses uses;
  for (const auto& region : summary.regions) {
    use_line(uses, region.figures);
    for (const auto& force : region.forces) use_line(uses, force);
  }
  use_line(uses, summary.overall);
  std::vector<Note> notes;
  for (std::size_t at = 0; at < uses.size(); ++at) {
    const auto& entry = uses[at];
    if (!entry.in_tables && !entry.in_channels) continue;
    const auto symbol = static_cast<Symbol>(at);
    std::string text(meaning(symbol));
    if (entry.as_zero_baseline) text += entry.as_figure ? ", or the baseline is zero" : ": the baseline is zero";
    notes.push_back({symbol, std::move(text), !entry.in_tables});
  }
  return notes;
}

}  // namespace reach
