#include "report/figures.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "model/year_before.hpp"
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

/// Whether every two neighbouring periods are one year apart.
bool are_years_apart(const Summary& summary) {
  return std::ranges::adjacent_find(summary.periods, [](Period before, Period after) {
           return year_before(after) != before;
         }) == summary.periods.end();
}

/// The period before; nothing for the first.
std::optional<Period> period_before(const Summary& summary, std::size_t at) {
  return at == 0 ? std::nullopt : std::optional(summary.periods[at - 1]);
}

/// Nothing where the heading says `year on year`.
std::optional<Period> year_before_unless_said(const Summary& summary, std::size_t at) {
  return are_years_apart(summary) ? std::nullopt : year_before(summary.periods[at]);
}

ExactPercentage step(const FigureOf& of) {
  if (of.at == 0) return NoFigure{Lack::first_period, Symbol::not_applicable};
  return of.counts.change(of.at - 1, of.at).ratio();
}

ExactPercentage year_on_year(const FigureOf& of) {
  const std::vector<Period>& periods = of.summary.periods;
  const auto before = year_before(periods[of.at]);
  if (before && *before < periods.front()) return NoFigure{Lack::first_period, Symbol::not_applicable};
  const auto found = before ? std::ranges::lower_bound(periods, *before) : periods.end();
  if (found == periods.end() || *found != *before) return NoFigure{Lack::no_year_before, Symbol::not_available};
  return of.counts.change(static_cast<std::size_t>(found - periods.begin()), of.at).ratio();
}

ExactPercentage index_on_baseline(const FigureOf& of) { return index_of(of.counts.change(0, of.at)); }

std::string change_meaning(const Summary& summary) {
  return fmt::format("{} minus {}.", period_label(summary.comparison()), period_label(summary.baseline()));
}

std::string increase_meaning(const Summary& summary) {
  return fmt::format(
      "The change from {0} to {1} as a percentage of {0}. It is worked out from the counts of its own row and rounded "
      "once, halves away from zero.",
      period_label(summary.baseline()), period_label(summary.comparison()));
}

/// How a unit is written after names of columns.
struct UnitWords {
  std::string_view machine, in_sheet;
};
/// In the order of Unit.
constexpr std::array<UnitWords, 4> kUnitWords = {
    {{"", ""}, {"_percent", " (%)"}, {"_points", " (percentage points)"}, {"", ""}}};

const UnitWords& words_of(Unit unit) { return kUnitWords[static_cast<std::size_t>(unit)]; }

constexpr auto kKinds = std::to_array<FigureKind>({
    {
        .figure = Figure::change,
        .name = "change",
        .machine = "change",
        .in_sheet = "change",
        .unit = Unit::whole,
        .per_period = false,
        .unasked = ShownUnasked::to_programs,
        .of_people = true,
        .loads_back = true,
        .exact = nullptr,
        .rounded = difference,
        .since = nullptr,
        .meaning = change_meaning,
        .notes = nullptr,
    },
    {
        .figure = Figure::increase,
        .name = "increase",
        .machine = "increase",
        .in_sheet = "increase",
        .unit = Unit::percent,
        .per_period = false,
        .unasked = ShownUnasked::always,
        .of_people = true,
        .loads_back = true,
        .exact = increase,
        .rounded = nullptr,
        .since = nullptr,
        .meaning = increase_meaning,
        .notes = nullptr,
    },
    {
        .figure = Figure::share,
        .name = "share",
        .machine = "share",
        .in_sheet = "share",
        .unit = Unit::percent,
        .per_period = false,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .exact = share_of_whole,
        .rounded = nullptr,
        .since = nullptr,
        .meaning = nullptr,
        .notes = share_notes,
    },
    {
        .figure = Figure::contribution,
        .name = "contribution",
        .machine = "contribution",
        .in_sheet = "contribution",
        .unit = Unit::points,
        .per_period = false,
        .unasked = ShownUnasked::never,
        .of_people = false,
        .loads_back = false,
        .exact = contribution_to_whole,
        .rounded = nullptr,
        .since = nullptr,
        .meaning = nullptr,
        .notes = contribution_notes,
    },
    {
        .figure = Figure::annual,
        .name = "annual",
        .machine = "annual",
        .in_sheet = "annual increase",
        .unit = Unit::percent,
        .per_period = false,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = true,
        .exact = nullptr,
        .rounded = annual,
        .since = nullptr,
        .meaning = nullptr,
        .notes = annual_notes,
    },
    {
        .figure = Figure::step,
        .name = "step",
        .machine = "step",
        .in_sheet = "step",
        .unit = Unit::percent,
        .per_period = true,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = true,
        .exact = step,
        .rounded = nullptr,
        .since = period_before,
        .meaning = nullptr,
        .notes = step_notes,
    },
    {
        .figure = Figure::year_on_year,
        .name = "year-on-year",
        .machine = "year_on_year",
        .in_sheet = "year on year",
        .unit = Unit::percent,
        .per_period = true,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = true,
        .exact = year_on_year,
        .rounded = nullptr,
        .since = year_before_unless_said,
        .meaning = nullptr,
        .notes = year_on_year_notes,
    },
    {
        .figure = Figure::index,
        .name = "index",
        .machine = "index",
        .in_sheet = "index",
        .unit = Unit::index,
        .per_period = true,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = true,
        .exact = index_on_baseline,
        .rounded = nullptr,
        .since = nullptr,
        .meaning = nullptr,
        .notes = index_notes,
    },
});

}  // namespace

std::string machine_name(const FigureKind& kind, std::string_view period) {
  return fmt::format("{}{}{}{}", kind.machine, period.empty() ? "" : "_", period, words_of(kind.unit).machine);
}

std::string sheet_name(const FigureKind& kind, std::string_view period) {
  return fmt::format("{}{}{}{}", kind.in_sheet, period.empty() ? "" : " ", period, words_of(kind.unit).in_sheet);
}

std::string_view spoken_name(const FigureKind& kind, const Summary& summary) {
  if (kind.figure != Figure::year_on_year) return kind.name;
  return are_years_apart(summary) ? "year on year" : "on a year before";
}

FigureValue FigureKind::value(const FigureOf& of, int decimals) const {
  return rounded != nullptr ? rounded(of, decimals) : as_value(reach::rounded(exact(of), decimals));
}

std::span<const FigureKind> figure_kinds() { return kKinds; }

const FigureKind& kind_of(Figure figure) { return *std::ranges::find(kKinds, figure, &FigureKind::figure); }

}  // namespace reach::report
