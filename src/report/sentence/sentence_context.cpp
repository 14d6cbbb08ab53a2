#include "report/sentence/sentence_context.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "report/figures/chance_figures.hpp"
#include "text/listed.hpp"

namespace reach::report {
namespace {

/// Calls `visit(const Line&)` for each force of a row.
template <typename Visit>
void each_force(const Summary& summary, const FigureRow& row, Visit visit) {
  if (row.kind == FigureRowKind::force) return visit(*row.line);
  for (const RegionBlock& block : summary.regions) {
    if (row.kind == FigureRowKind::overall || row.block == &block) std::ranges::for_each(block.forces, visit);
  }
}

}  // namespace

std::vector<std::string> scope_texts(const Summary& summary, const FigureRow& row) {
  std::vector<std::string> texts;
  std::size_t all = 0, left_out = 0;
  each_force(summary, row, [&](const Line& force) {
    ++all;
    left_out += force.left_out ? 1 : 0;
  });
  if (left_out > 0 && row.kind != FigureRowKind::force)
    texts.push_back(
        fmt::format("This compares {} of {} forces, those with figures for both periods.", all - left_out, all));
  if (!summary.covered_part.empty()) texts.push_back(fmt::format("Both are {}.", summary.covered_part));
  return texts;
}

std::vector<std::string> quality_texts(const Summary& summary, const FigureRow& row, std::size_t channel) {
  std::vector<std::string> texts;
  for (const std::size_t period : {std::size_t{0}, summary.periods.size() - 1}) {
    std::vector<std::string> words;
    row.line->figures(channel).markers(period).each([&](Marker marker) { words.emplace_back(meaning(marker)); });
    if (words.empty()) continue;
    texts.push_back(
        fmt::format("The figure for {} is {}.", period_label(summary.periods[period]), reach::listed(words, " and ")));
  }
  if (summary.rounded_to > 0) texts.push_back(fmt::format("{}{}.", kRoundedTo, summary.rounded_to));
  if (summary.certainty.dispersion > 1000)
    texts.push_back(fmt::format("Allows for repeat contacts (dispersion {}).", dispersion_text(summary.certainty)));
  return texts;
}

bool has_break(const FigureRow& row, std::size_t channel) {
  const Series series = row.line->figures(channel);
  for (std::size_t period = 0; period < series.size(); ++period) {
    if (series.shown_markers(period).has(Marker::break_in_series)) return true;
  }
  return false;
}

}  // namespace reach::report
