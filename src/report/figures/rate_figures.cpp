#include "report/figures/rate_figures.hpp"

#include <utility>

#include <fmt/core.h>

#include "report/figures/chance_figures.hpp"
#include "report/figures/shown.hpp"
#include "text/grouped.hpp"

namespace reach::report {
namespace {

using BothRated = std::pair<chance::Rated, chance::Rated>;

/// The counts and populations of both periods; or the reason why one is missing.
std::variant<BothRated, NoFigure> both_rated(const FigureOf& of) {
  if (const auto barred = of.counts.change().barred()) return *barred;
  const auto baseline = rated(of, 0), comparison = rated(of, of.summary.periods.size() - 1);
  if (const auto* none = std::get_if<NoFigure>(&baseline)) return *none;
  if (const auto* none = std::get_if<NoFigure>(&comparison)) return *none;
  return BothRated{std::get<chance::Rated>(baseline), std::get<chance::Rated>(comparison)};
}

/// The rate of one period with its limits; or the reason why it is missing.
std::variant<chance::Rate, NoFigure> rate_at(const FigureOf& of) {
  const auto found = rated(of, of.at);
  if (const auto* none = std::get_if<NoFigure>(&found)) return *none;
  return chance::rate_of(std::get<chance::Rated>(found), of.summary.per, of.summary.certainty.confidence);
}

/// numerator / denominator in per cent, rounded once, half away from zero; both below 2^97 in size.
Decimal exact_percent(Int128 numerator, Int128 denominator, int decimals) {
  Int128 scale = 100;
  for (int place = 0; place < decimals; ++place) scale *= 10;
  return {numerator / denominator * scale + rounded_quotient(numerator % denominator * scale, denominator), decimals};
}

/// The change of the rate and the baseline that it is relative to, in one unit; or the reason why there is no increase.
struct RateChange {
  Int128 difference;
  Int128 baseline;
};
std::variant<RateChange, NoFigure> rate_change(const FigureOf& of) {
  const auto found = both_rated(of);
  if (const auto* none = std::get_if<NoFigure>(&found)) return *none;
  const auto& [from, to] = std::get<BothRated>(found);
  if (from.count == 0) return NoFigure{Lack::zero_baseline, Symbol::not_applicable};
  const Int128 before = Int128{from.count} * to.population, after = Int128{to.count} * from.population;
  return RateChange{after - before, before};
}

}  // namespace

std::variant<chance::Rated, NoFigure> rated(const FigureOf& of, std::size_t period) {
  const Count count = of.counts[period], people = of.part.line->people_in(period);
  if (count.is_missing()) return NoFigure{Lack::count, count.symbol()};
  if (people.is_missing()) return NoFigure{Lack::no_population, Symbol::not_available};
  return chance::Rated{count.value(), people.value()};
}

FigureValue rate_value(const FigureOf& of, int) {
  const auto found = rate_at(of);
  if (const auto* none = std::get_if<NoFigure>(&found)) return *none;
  return std::get<chance::Rate>(found).rate.text;
}

FigureValue rate_range(const FigureOf& of, int) {
  const auto found = rate_at(of);
  if (const auto* none = std::get_if<NoFigure>(&found)) return *none;
  const auto& rate = std::get<chance::Rate>(found);
  return Ranged{std::nullopt, rate.lower.text, rate.upper.text};
}

FigureValue rate_increase(const FigureOf& of, int decimals) {
  const auto found = rate_change(of);
  if (const auto* none = std::get_if<NoFigure>(&found)) return *none;
  const auto& [difference, baseline] = std::get<RateChange>(found);
  const Decimal increase = exact_percent(difference, baseline, decimals);
  if (!is_chosen(of.summary, Figure::interval)) return increase;
  const auto [from, to] = std::get<BothRated>(both_rated(of));
  const auto interval = chance::increase_interval({from.count, to.count}, of.summary.certainty, decimals,
                                                  {from.population, to.population});
  if (!interval.upper) return NoFigure{Lack::no_upper_end, Symbol::not_applicable};
  return Ranged{increase, interval.lower->text, interval.upper->text};
}

std::optional<double> rate_percent(const FigureOf& of) {
  const auto found = rate_change(of);
  const auto* change = std::get_if<RateChange>(&found);
  return change != nullptr ? std::optional(nearest_percent(change->difference, change->baseline)) : std::nullopt;
}

std::variant<chance::RateDifference, NoFigure> difference_between(const FigureOf& of) {
  const auto found = both_rated(of);
  if (const auto* none = std::get_if<NoFigure>(&found)) return *none;
  const auto& [from, to] = std::get<BothRated>(found);
  return chance::difference_of(from, to, of.summary.per, of.summary.certainty.confidence);
}

FigureValue rate_difference(const FigureOf& of, int) {
  const auto found = difference_between(of);
  if (const auto* none = std::get_if<NoFigure>(&found)) return *none;
  const auto& difference = std::get<chance::RateDifference>(found);
  return Ranged{difference.difference.text, difference.lower.text, difference.upper.text};
}

std::vector<std::string> rate_notes(const Summary& summary) {
  if (!shows_rates(summary)) return {};
  const std::string source = summary.population_source.empty() ? "" : ", " + summary.population_source;
  std::vector<std::string> notes{fmt::format("Rates are per {} people{}.", grouped(summary.per), source)};
  if (summary.same_population) notes.emplace_back("Populations are the same in all periods.");
  if (is_chosen(summary, Figure::rate_interval) || is_chosen(summary, Figure::rate_difference)) {
    notes.push_back(fmt::format("Limits of rates: {} confidence{}.", confidence_text(summary.certainty),
                                summary.certainty.dispersion > 1000 ? "; they do not allow for repeat contacts" : ""));
  }
  return notes;
}

}  // namespace reach::report
