#include "report/figures.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "model/year_before.hpp"
#include "report/chance_figures.hpp"
#include "report/column_notes.hpp"
#include "report/rate_figures.hpp"
#include "report/shown.hpp"

namespace reach::report {
namespace {

FigureValue as_value(const Percentage& percentage) {
  return std::visit([](const auto& figure) { return FigureValue(figure); }, percentage);
}

FigureValue difference(const FigureOf& of, int) {
  const Change change = of.counts.change();
  if (const auto barred = change.barred()) return *barred;
  const auto difference = change.difference();
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

ExactPercentage index_on_baseline(const FigureOf& of) {
  return index_of(of.counts.change(of.counts.base_of(of.at), of.at));
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

/// How a unit is written after names of columns.
struct UnitWords {
  std::string_view machine, in_sheet;
};
/// In the order of Unit.
constexpr std::array<UnitWords, 5> kUnitWords = {
    {{"", ""}, {"_percent", " (%)"}, {"_points", " (percentage points)"}, {"", ""}, {"", ""}}};

/// What columns for programs show of an interval that has no figure of its own.
std::span<const RangeEnd> both_ends(const Summary&) {
  static constexpr auto kEnds = std::to_array<RangeEnd>({RangeEnd::lower, RangeEnd::upper});
  return kEnds;
}

/// The same for one after its figure.
std::span<const RangeEnd> figure_and_ends(const Summary&) {
  static constexpr auto kEnds = std::to_array<RangeEnd>({RangeEnd::figure, RangeEnd::lower, RangeEnd::upper});
  return kEnds;
}

/// The same where intervals are shown.
std::span<const RangeEnd> ends_with_interval(const Summary& summary) {
  return is_chosen(summary, Figure::interval) ? figure_and_ends(summary) : std::span<const RangeEnd>();
}

/// How the ends of an interval are written after names of columns; in the order of RangeEnd.
constexpr std::array<UnitWords, 4> kEndWords = {
    {{"", ""}, {"", ""}, {"_lower", ", lower limit"}, {"_upper", ", upper limit"}}};

const UnitWords& words_of(RangeEnd end) { return kEndWords[static_cast<std::size_t>(end)]; }
const UnitWords& words_of(Unit unit) { return kUnitWords[static_cast<std::size_t>(unit)]; }

constexpr auto kKinds = std::to_array<FigureKind>({
    {
        .figure = Figure::change,
        .name = "change",
        .machine = "change",
        .column = "change",
        .in_sheet = "change",
        .unit = Unit::whole,
        .ends = nullptr,
        .per_period = false,
        .series_only = false,
        .of_rates = false,
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
        .column = "increase",
        .in_sheet = "increase",
        .unit = Unit::percent,
        .ends = nullptr,
        .per_period = false,
        .series_only = false,
        .of_rates = false,
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
        .column = "share",
        .in_sheet = "share",
        .unit = Unit::percent,
        .ends = nullptr,
        .per_period = false,
        .series_only = false,
        .of_rates = false,
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
        .column = "contribution",
        .in_sheet = "contribution",
        .unit = Unit::points,
        .ends = nullptr,
        .per_period = false,
        .series_only = false,
        .of_rates = false,
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
        .column = "annual",
        .in_sheet = "annual increase",
        .unit = Unit::percent,
        .ends = nullptr,
        .per_period = false,
        .series_only = false,
        .of_rates = false,
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
        .column = "step",
        .in_sheet = "step",
        .unit = Unit::percent,
        .ends = nullptr,
        .per_period = true,
        .series_only = true,
        .of_rates = false,
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
        .column = "year_on_year",
        .in_sheet = "year on year",
        .unit = Unit::percent,
        .ends = nullptr,
        .per_period = true,
        .series_only = true,
        .of_rates = false,
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
        .column = "index",
        .in_sheet = "index",
        .unit = Unit::index,
        .ends = nullptr,
        .per_period = true,
        .series_only = true,
        .of_rates = false,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = true,
        .exact = index_on_baseline,
        .rounded = nullptr,
        .since = nullptr,
        .meaning = nullptr,
        .notes = index_notes,
    },
    {
        .figure = Figure::interval,
        .name = "interval",
        .machine = "interval",
        .column = "increase",
        .in_sheet = "increase",
        .unit = Unit::percent,
        .ends = both_ends,
        .per_period = false,
        .series_only = false,
        .of_rates = false,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .exact = nullptr,
        .rounded = increase_range,
        .since = nullptr,
        .meaning = nullptr,
        .notes = interval_notes,
    },
    {
        .figure = Figure::verdict,
        .name = "verdict",
        .machine = "verdict",
        .column = "verdict",
        .in_sheet = "verdict",
        .unit = Unit::words,
        .ends = nullptr,
        .per_period = false,
        .series_only = false,
        .of_rates = false,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .exact = nullptr,
        .rounded = verdict_words,
        .since = nullptr,
        .meaning = nullptr,
        .notes = verdict_notes,
    },
    {
        .figure = Figure::rate,
        .name = "rate",
        .machine = "rate",
        .column = "rate",
        .in_sheet = "rate",
        .unit = Unit::index,
        .ends = nullptr,
        .per_period = true,
        .series_only = false,
        .of_rates = true,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .exact = nullptr,
        .rounded = rate_value,
        .since = nullptr,
        .meaning = nullptr,
        .notes = nullptr,
    },
    {
        .figure = Figure::rate_interval,
        .name = "rate-interval",
        .machine = "rate",
        .column = "rate",
        .in_sheet = "rate",
        .unit = Unit::index,
        .ends = both_ends,
        .per_period = true,
        .series_only = false,
        .of_rates = true,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .exact = nullptr,
        .rounded = rate_range,
        .since = nullptr,
        .meaning = nullptr,
        .notes = nullptr,
    },
    {
        .figure = Figure::rate_increase,
        .name = "rate-increase",
        .machine = "rate",
        .column = "rate_increase",
        .in_sheet = "increase in rate",
        .unit = Unit::percent,
        .ends = ends_with_interval,
        .per_period = false,
        .series_only = false,
        .of_rates = true,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .exact = nullptr,
        .rounded = rate_increase,
        .since = nullptr,
        .meaning = nullptr,
        .notes = nullptr,
    },
    {
        .figure = Figure::rate_difference,
        .name = "rate-difference",
        .machine = "rate",
        .column = "rate_difference",
        .in_sheet = "difference between rates",
        .unit = Unit::index,
        .ends = figure_and_ends,
        .per_period = false,
        .series_only = false,
        .of_rates = true,
        .unasked = ShownUnasked::never,
        .of_people = true,
        .loads_back = false,
        .exact = nullptr,
        .rounded = rate_difference,
        .since = nullptr,
        .meaning = nullptr,
        .notes = nullptr,
    },
});

}  // namespace

std::string machine_name(const FigureKind& kind, std::string_view period, RangeEnd end) {
  return fmt::format("{}{}{}{}{}", kind.column, period.empty() ? "" : "_", period, words_of(end).machine,
                     words_of(kind.unit).machine);
}

std::string sheet_name(const FigureKind& kind, std::string_view period, RangeEnd end) {
  return fmt::format("{}{}{}{}{}", kind.in_sheet, period.empty() ? "" : " ", period, words_of(end).in_sheet,
                     words_of(kind.unit).in_sheet);
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
