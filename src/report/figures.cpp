#include "report/figures.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "report/column_notes.hpp"

namespace reach::report {
namespace {

FigureValue as_value(const Percentage& percentage) {
  return std::visit([](const auto& figure) { return FigureValue(figure); }, percentage);
}

FigureValue difference(const FigureOf& of, int) {
  const auto difference = of.counts.change().difference();
  if (const auto* symbol = std::get_if<Symbol>(&difference)) return NoFigure{Lack::count, *symbol};
  return std::get<std::int64_t>(difference);
}

ExactPercentage increase(const FigureOf& of) { return of.counts.change().ratio(); }

/// A line that is excluded from the totals is not a part of them.
constexpr NoFigure kLeftOut{Lack::left_out, Symbol::not_applicable};

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

std::string change_meaning(const Summary& summary) {
  return fmt::format("{} minus {}.", period_label(summary.comparison()), period_label(summary.baseline()));
}

std::string increase_meaning(const Summary& summary) {
  return fmt::format(
      "The change from {0} to {1} as a percentage of {0}. It is worked out from the counts of its own row and rounded "
      "once, halves away from zero.",
      period_label(summary.baseline()), period_label(summary.comparison()));
}

constexpr auto kKinds = std::to_array<FigureKind>({
    {
        .figure = Figure::change,
        .name = "change",
        .machine = "change",
        .in_sheet = "change",
        .unit = Unit::whole,
        .unasked = ShownUnasked::to_programs,
        .of_people = true,
        .loads_back = true,
        .in_marks = true,
        .exact = nullptr,
        .rounded = difference,
        .meaning = change_meaning,
        .notes = nullptr,
    },
    {
        .figure = Figure::increase,
        .name = "increase",
        .machine = "increase_percent",
        .in_sheet = "increase (%)",
        .unit = Unit::percent,
        .unasked = ShownUnasked::always,
        .of_people = true,
        .loads_back = true,
        .in_marks = true,
        .exact = increase,
        .rounded = nullptr,
        .meaning = increase_meaning,
        .notes = nullptr,
    },
    {
        .figure = Figure::share,
        .name = "share",
        .machine = "share_percent",
        .in_sheet = "share (%)",
        .unit = Unit::percent,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .in_marks = false,
        .exact = share_of_whole,
        .rounded = nullptr,
        .meaning = nullptr,
        .notes = share_notes,
    },
    {
        .figure = Figure::contribution,
        .name = "contribution",
        .machine = "contribution_points",
        .in_sheet = "contribution (percentage points)",
        .unit = Unit::points,
        .unasked = ShownUnasked::never,
        .of_people = false,
        .loads_back = false,
        .in_marks = false,
        .exact = contribution_to_whole,
        .rounded = nullptr,
        .meaning = nullptr,
        .notes = contribution_notes,
    },
    {
        .figure = Figure::annual,
        .name = "annual",
        .machine = "annual_percent",
        .in_sheet = "annual increase (%)",
        .unit = Unit::percent,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .in_marks = false,
        .exact = nullptr,
        .rounded = annual,
        .meaning = nullptr,
        .notes = annual_notes,
    },
});

}  // namespace

FigureValue FigureKind::value(const FigureOf& of, int decimals) const {
  return rounded != nullptr ? rounded(of, decimals) : as_value(reach::rounded(exact(of), decimals));
}

std::span<const FigureKind> figure_kinds() { return kKinds; }

const FigureKind& kind_of(Figure figure) { return *std::ranges::find(kKinds, figure, &FigureKind::figure); }

}  // namespace reach::report
