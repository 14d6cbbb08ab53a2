#include "report/figures/shown.hpp"

#include <algorithm>

#include "report/figures/figures.hpp"

namespace reach::report {

std::vector<Shown> series_figures(const Summary& summary) {
  const std::size_t total = summary.channels.size();
  std::vector<Shown> shown{{Figure::count, total}, {Figure::increase, total}};
  const PeriodKind kind = summary.baseline().kind;
  if (kind == PeriodKind::calendar_year || kind == PeriodKind::financial_year) shown.push_back({Figure::annual, total});
  return shown;
}

std::vector<Shown> shown_figures(const Summary& summary, bool with_change) {
  const std::size_t total = summary.channels.size();
  std::vector<Shown> shown = summary.shown;
  if (shown.empty()) {
    for (std::size_t channel = 0; channel <= total; ++channel) shown.push_back({Figure::count, channel});
    for (const FigureKind& kind : figure_kinds()) {
      const bool wanted = kind.unasked == ShownUnasked::always || (kind.unasked != ShownUnasked::never && with_change);
      if (wanted) shown.push_back({kind.figure, total});
    }
  }
  if (summary.no_channels) {
    std::erase_if(shown, [&](const Shown& each) { return each.figure == Figure::count && each.channel < total; });
  }
  return shown;
}

std::vector<std::size_t> shown_channels(const Summary& summary) {
  std::vector<std::size_t> channels;
  for (const Shown& each : shown_figures(summary, false)) {
    if (each.figure == Figure::count && each.channel < summary.channels.size()) channels.push_back(each.channel);
  }
  return channels;
}

bool is_chosen(const Summary& summary, Figure figure) {
  return std::ranges::find(summary.shown, figure, &Shown::figure) != summary.shown.end();
}

bool shows_rates(const Summary& summary) {
  return std::ranges::any_of(figure_kinds(),
                             [&](const FigureKind& kind) { return kind.of_rates && is_chosen(summary, kind.figure); });
}

}  // namespace reach::report
