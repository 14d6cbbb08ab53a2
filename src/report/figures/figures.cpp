#include "report/figures/figures.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "report/figures/chance_figures.hpp"
#include "report/figures/change_figures.hpp"
#include "report/figures/column_notes.hpp"
#include "report/figures/figure_markers.hpp"
#include "report/figures/rate_figures.hpp"
#include "report/figures/shown.hpp"

namespace reach::report {
namespace {

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

/// The columns for programs of an interval without a figure of its own.
std::span<const RangeEnd> both_ends(const Summary&) {
  static constexpr auto kEnds = std::to_array<RangeEnd>({RangeEnd::lower, RangeEnd::upper});
  return kEnds;
}

/// The same for an interval after its figure.
std::span<const RangeEnd> figure_and_ends(const Summary&) {
  static constexpr auto kEnds = std::to_array<RangeEnd>({RangeEnd::figure, RangeEnd::lower, RangeEnd::upper});
  return kEnds;
}

/// The same for a figure that has an interval only if intervals are shown.
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
        .unasked = ShownUnasked::to_programs,
        .loads_back = true,
        .rounded = difference,
        .markers = markers_of_both,
        .meaning = change_meaning,
    },
    {
        .figure = Figure::increase,
        .name = "increase",
        .machine = "increase",
        .column = "increase",
        .in_sheet = "increase",
        .unit = Unit::percent,
        .unasked = ShownUnasked::always,
        .loads_back = true,
        .on_baseline = true,
        .exact = increase,
        .markers = markers_of_increase,
        .meaning = increase_meaning,
    },
    {
        .figure = Figure::share,
        .name = "share",
        .machine = "share",
        .column = "share",
        .in_sheet = "share",
        .unit = Unit::percent,
        .exact = share_of_whole,
        .markers = markers_of_share,
        .notes = share_notes,
    },
    {
        .figure = Figure::contribution,
        .name = "contribution",
        .machine = "contribution",
        .column = "contribution",
        .in_sheet = "contribution",
        .unit = Unit::points,
        .of_people = false,
        .exact = contribution_to_whole,
        .markers = markers_of_contribution,
        .notes = contribution_notes,
    },
    {
        .figure = Figure::annual,
        .name = "annual",
        .machine = "annual",
        .column = "annual",
        .in_sheet = "annual increase",
        .unit = Unit::percent,
        .loads_back = true,
        .on_baseline = true,
        .rounded = annual,
        .markers = markers_of_increase,
        .notes = annual_notes,
    },
    {
        .figure = Figure::step,
        .name = "step",
        .machine = "step",
        .column = "step",
        .in_sheet = "step",
        .unit = Unit::percent,
        .per_period = true,
        .series_only = true,
        .loads_back = true,
        .on_baseline = true,
        .exact = step,
        .markers = markers_of_step,
        .since = period_before,
        .notes = step_notes,
    },
    {
        .figure = Figure::year_on_year,
        .name = "year-on-year",
        .machine = "year_on_year",
        .column = "year_on_year",
        .in_sheet = "year on year",
        .unit = Unit::percent,
        .per_period = true,
        .series_only = true,
        .loads_back = true,
        .on_baseline = true,
        .exact = year_on_year,
        .markers = markers_of_year_on_year,
        .since = year_before_unless_said,
        .notes = year_on_year_notes,
    },
    {
        .figure = Figure::index,
        .name = "index",
        .machine = "index",
        .column = "index",
        .in_sheet = "index",
        .unit = Unit::index,
        .per_period = true,
        .series_only = true,
        .loads_back = true,
        .exact = index_on_baseline,
        .markers = markers_of_index,
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
        .rounded = increase_range,
        .markers = markers_of_both,
        .notes = interval_notes,
    },
    {
        .figure = Figure::verdict,
        .name = "verdict",
        .machine = "verdict",
        .column = "verdict",
        .in_sheet = "verdict",
        .unit = Unit::words,
        .rounded = verdict_words,
        .markers = markers_of_both,
        .notes = verdict_notes,
    },
    {
        .figure = Figure::rate,
        .name = "rate",
        .machine = "rate",
        .column = "rate",
        .in_sheet = "rate",
        .unit = Unit::index,
        .per_period = true,
        .of_rates = true,
        .rounded = rate_value,
        .markers = markers_of_period,
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
        .of_rates = true,
        .rounded = rate_range,
        .markers = markers_of_period,
    },
    {
        .figure = Figure::rate_increase,
        .name = "rate-increase",
        .machine = "rate",
        .column = "rate_increase",
        .in_sheet = "increase in rate",
        .unit = Unit::percent,
        .ends = ends_with_interval,
        .of_rates = true,
        .on_baseline = true,
        .rounded = rate_increase,
        .markers = markers_of_increase,
    },
    {
        .figure = Figure::rate_difference,
        .name = "rate-difference",
        .machine = "rate",
        .column = "rate_difference",
        .in_sheet = "difference between rates",
        .unit = Unit::index,
        .ends = figure_and_ends,
        .of_rates = true,
        .rounded = rate_difference,
        .markers = markers_of_both,
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

std::optional<NoFigure> FigureKind::lack(const FigureOf& of) const {
  const auto none_of = [](const auto& value) {
    const auto* none = std::get_if<NoFigure>(&value);
    return none == nullptr ? std::nullopt : std::optional(*none);
  };
  return exact != nullptr ? none_of(exact(of)) : none_of(value(of));
}

std::span<const FigureKind> figure_kinds() { return kKinds; }

const FigureKind& kind_of(Figure figure) { return *std::ranges::find(kKinds, figure, &FigureKind::figure); }

}  // namespace reach::report
