#include "report/figures/change_figures.hpp"

#include <algorithm>

#include "model/time/year_before.hpp"

namespace reach::report {
namespace {

/// A line that is excluded from the totals is not a part of them.
constexpr NoFigure kLeftOut{Lack::left_out, Symbol::not_applicable};

}  // namespace

FigureValue as_value(const Percentage& percentage) {
  return std::visit([](const auto& figure) { return FigureValue(figure); }, percentage);
}

bool are_years_apart(const Summary& summary) {
  return std::ranges::adjacent_find(summary.periods, [](Period before, Period after) {
           return year_before(after) != before;
         }) == summary.periods.end();
}

FigureValue difference(const FigureOf& of, int) {
  const Change change = of.counts.change();
  if (const auto barred = change.barred()) return *barred;
  const auto difference = change.difference();
  if (const auto* symbol = std::get_if<Symbol>(&difference)) return NoFigure{Lack::count, *symbol};
  return std::get<std::int64_t>(difference);
}

ExactPercentage increase(const FigureOf& of) { return of.counts.change().ratio(); }

ExactPercentage share_of_whole(const FigureOf& of) {
  if (of.part.line->left_out) return kLeftOut;
  return share_of(of.counts.comparison(), of.part.whole->total().comparison());
}

ExactPercentage contribution_to_whole(const FigureOf& of) {
  if (of.part.line->left_out) return kLeftOut;
  return contribution(of.counts.change(), of.part.whole->total().change());
}

FigureValue annual(const FigureOf& of, int decimals) {
  const auto years = years_apart(of.summary.baseline(), of.summary.comparison());
  return as_value(annual_increase(of.counts.change(), years, decimals));
}

std::optional<Period> period_before(const Summary& summary, std::size_t at) {
  return at == 0 ? std::nullopt : std::optional(summary.periods[at - 1]);
}

std::optional<Period> year_before_unless_said(const Summary& summary, std::size_t at) {
  return are_years_apart(summary) ? std::nullopt : year_before(summary.periods[at]);
}

ExactPercentage step(const FigureOf& of) {
  if (of.at == 0) return NoFigure{Lack::first_period, Symbol::not_applicable};
  return of.counts.change(of.at - 1, of.at).ratio();
}

std::optional<std::size_t> index_of_year_before(const Summary& summary, std::size_t at) {
  const auto before = year_before(summary.periods[at]);
  const auto found = before ? std::ranges::lower_bound(summary.periods, *before) : summary.periods.end();
  const bool is_shown = found != summary.periods.end() && *found == *before;
  return is_shown ? std::optional(static_cast<std::size_t>(found - summary.periods.begin())) : std::nullopt;
}

ExactPercentage year_on_year(const FigureOf& of) {
  const auto before = year_before(of.summary.periods[of.at]);
  if (before && *before < of.summary.baseline()) return NoFigure{Lack::first_period, Symbol::not_applicable};
  const auto at = index_of_year_before(of.summary, of.at);
  if (!at) return NoFigure{Lack::no_year_before, Symbol::not_available};
  return of.counts.change(*at, of.at).ratio();
}

ExactPercentage index_on_baseline(const FigureOf& of) {
  return index_of(of.counts.change(of.counts.base_of(of.at), of.at));
}

}  // namespace reach::report
