#include "report/json/json_chance.hpp"

#include <optional>

#include "report/figures/cell.hpp"
#include "report/figures/chance_figures.hpp"
#include "report/figures/rate_figures.hpp"
#include "report/json/json_figures.hpp"

namespace reach::report {
namespace {

constexpr Pen kJsonPen{
    .name = [](const Name& name) { return std::string(name.text); }, .percent = "%", .points = kPoints, .minus = "-"};

/// A number of thousandths: a whole number where it is one.
Json units(int thousandths) {
  constexpr int kUnit = 1000;
  return thousandths % kUnit == 0 ? Json(thousandths / kUnit) : Json(static_cast<double>(thousandths) / kUnit);
}

Json end_json(const std::optional<chance::Limit>& limit) {
  if (!limit) return {};
  return {{"percent", limit->value}, {"text", to_text(limit->text) + '%'}};
}

Json no_rate(const NoFigure& none) {
  return {{"value", nullptr},
          {"text", to_text(none.symbol)},
          {"lower", nullptr},
          {"upper", nullptr},
          {"reason", reason_of(none)}};
}

/// The increase of the rate, and its limits where intervals are shown.
Json rate_increase_json(const FigureOf& of) {
  const FigureValue value = rate_increase(of, of.summary.decimals);
  const auto* range = std::get_if<Ranged>(&value);
  const auto* none = std::get_if<NoFigure>(&value);
  const auto percent = none == nullptr ? rate_percent(of) : std::nullopt;
  Json json = {{"percent", percent ? Json(*percent) : Json()}, {"rounded", Json()}};
  if (none == nullptr) {
    const Decimal& increase = range != nullptr ? *range->figure : std::get<Decimal>(value);
    json["rounded"] = number_of(increase, to_text(increase));
  }
  json["text"] = write(cell_of(value, Unit::percent, range != nullptr ? RangeEnd::figure : RangeEnd::both), kJsonPen);
  if (range != nullptr) {
    json["lower"] = to_text(range->lower) + '%';
    json["upper"] = to_text(range->upper) + '%';
  }
  if (none != nullptr) json["reason"] = reason_of(*none);
  const Markers markers = own_markers(kind_of(Figure::rate_increase), of);
  if (!markers.none()) json["markers"] = marker_letters(markers);
  return json;
}

Json rate_difference_json(const FigureOf& of) {
  const auto found = difference_between(of);
  if (const auto* none = std::get_if<NoFigure>(&found)) return no_rate(*none);
  const auto& difference = std::get<chance::RateDifference>(found);
  return {{"value", difference.difference.value},
          {"text", to_text(difference.difference.text)},
          {"lower", to_text(difference.lower.text)},
          {"upper", to_text(difference.upper.text)}};
}

}  // namespace

Json interval_json(const FigureOf& of) {
  const Certainty& certainty = of.summary.certainty;
  Json json = {{"confidence", units(certainty.confidence * 100)}, {"dispersion", units(certainty.dispersion)}};
  const auto pair = known_pair(of.counts.change());
  const auto interval = pair ? chance::increase_interval(*pair, certainty, of.summary.decimals) : chance::Interval();
  json["lower"] = end_json(interval.lower);
  json["upper"] = end_json(interval.upper);
  json["p"] = pair ? Json(chance::test_change(*pair, certainty).p) : Json();
  const FigureValue value = increase_range(of, of.summary.decimals);
  json["text"] = write(cell_of(value, Unit::percent), kJsonPen);
  if (const auto* none = std::get_if<NoFigure>(&value)) json["reason"] = reason_of(*none);
  return json;
}

Json rate_json(const FigureOf& of) {
  const auto found = rated(of, of.at);
  if (const auto* none = std::get_if<NoFigure>(&found)) return no_rate(*none);
  const auto rate = chance::rate_of(std::get<chance::Rated>(found), of.summary.per, of.summary.certainty.confidence);
  return {{"value", rate.rate.value},
          {"text", to_text(rate.rate.text)},
          {"lower", to_text(rate.lower.text)},
          {"upper", to_text(rate.upper.text)},
          {"method", rate.exact ? "exact" : "byar"}};
}

Json rates_json(const FigureOf& of) {
  FigureOf baseline = of, comparison = of;
  baseline.at = 0;
  comparison.at = of.summary.periods.size() - 1;
  return {{"per", of.summary.per},
          {"baseline", rate_json(baseline)},
          {"comparison", rate_json(comparison)},
          {"increase", rate_increase_json(of)},
          {"difference", rate_difference_json(of)}};
}

}  // namespace reach::report
