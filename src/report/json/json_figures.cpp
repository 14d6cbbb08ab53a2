#include "report/json/json_figures.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

#include "report/figures/cell.hpp"
#include "report/figures/shown.hpp"
#include "report/json/json_chance.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

using JsonNumber = std::variant<std::int64_t, Symbol>;

JsonNumber number(Count count) { return count.is_missing() ? JsonNumber(count.symbol()) : JsonNumber(count.value()); }

/// How a percentage is written: the key of its exact value, the text after its number, and whether the rounded number
/// is given, too. In the order of Unit.
struct Manner {
  const char* exact;
  std::string_view unit;
  bool rounded;
};
constexpr std::array<Manner, 5> kManners = {{{nullptr, "", true},
                                             {"percent", "%", true},
                                             {"points", kPoints, true},
                                             {"value", "", false},
                                             {nullptr, "", false}}};

/// Adds the members of a figure to an object, which is a tree or, for speed, the text being written. `exact`: null if
/// no fraction expresses it.
template <typename Object>
void add_members(Object& object, const FigureValue& value, const ExactPercentage* exact, Unit unit) {
  const Manner& manner = kManners[static_cast<std::size_t>(unit)];
  if (exact != nullptr) {
    const auto* ratio = std::get_if<Ratio>(exact);
    object.add(manner.exact, ratio != nullptr ? Json(ratio->percent()) : Json());
  }
  if (const auto* none = std::get_if<NoFigure>(&value)) {
    if (manner.rounded) object.add("rounded", nullptr);
    object.add_text("text", to_text(none->symbol));
    object.add_text("reason", reason_of(*none));
    return;
  }
  const auto& figure = std::get<Decimal>(value);
  std::string digits = to_text(figure);
  if (manner.rounded) object.add("rounded", number_of(figure, digits));
  object.add_text("text", digits.append(manner.unit));
}

Json figure_json(const FigureValue& value, const ExactPercentage* exact, Unit unit) {
  Json json = Json::object();  // not null: converting a null is not safe if memory runs out
  add_members(json, value, exact, unit);
  return json;
}

/// The number, or null and its symbol, which has its own key.
template <typename Object>
void add_number(Object& measure, Object& symbols, const char* key, const JsonNumber& number, const char* symbol_key) {
  if (const auto* symbol = std::get_if<Symbol>(&number)) {
    measure.add(key, nullptr);
    symbols.add_text(symbol_key, to_text(*symbol));
  } else {
    measure.add_number(key, std::get<std::int64_t>(number));
  }
}

}  // namespace

Json number_of(const Decimal& figure, std::string_view digits) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  if (figure.decimals == 0 && figure.digits <= kMost && figure.digits >= -kMost) {
    return static_cast<std::int64_t>(figure.digits);
  }
  double nearest = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), nearest);
  return nearest;
}

std::string_view reason_of(const NoFigure& none) {
  switch (none.lack) {
    case Lack::zero_baseline:
      return "zero_baseline";
    case Lack::zero_total:
      return "zero_total";
    case Lack::left_out:
      return "left_out";
    case Lack::no_years:
      return "no_years";
    case Lack::first_period:
      return "first_period";
    case Lack::no_year_before:
      return "no_year_before";
    case Lack::of_channel:
      return "of_channel";
    case Lack::no_population:
      return "no_population";
    case Lack::no_upper_end:
      return "no_upper_end";
    case Lack::uneven_periods:
      return "uneven_periods";
    case Lack::break_in_series:
      return "break_in_series";
    case Lack::no_code:
    case Lack::not_registered:
    case Lack::count:
      break;
  }
  if (none.symbol == Symbol::confidential) return "confidential";
  return none.symbol == Symbol::not_applicable ? "not_applicable" : "not_available";
}

Json measure(const Change& change, int decimals, bool additive) {
  Json json = Json::object();
  Json symbols = Json::object();
  add_number(json, symbols, "baseline", number(change.baseline), "baseline");
  add_number(json, symbols, "comparison", number(change.comparison), "comparison");
  add_number(json, symbols, "change", change.difference(), "change");
  const ExactPercentage increase = change.ratio();
  const Percentage printed = reach::rounded(increase, decimals);
  const FigureValue value = std::visit([](const auto& figure) { return FigureValue(figure); }, printed);
  json["increase"] = figure_json(value, &increase, Unit::percent);
  if (!symbols.empty()) json["symbols"] = std::move(symbols);
  if (!additive) json["additive"] = false;
  return json;
}

Json marker_letters(Markers markers) {
  Json letters = Json::array();
  for (std::string& letter : letters_of(markers)) letters.push_back(std::move(letter));
  return letters;
}

Markers own_markers(const FigureKind& kind, const FigureOf& of) {
  if (of.summary.low_base == 0 || kind.lack(of)) return {};
  return kind.markers(of).common(Markers(Marker::low_reliability));
}

namespace {

/// Whether a measure has this figure, if requested, in addition to the figures of every measure.
bool is_added(const FigureKind& kind, const Summary& summary) {
  return !kind.per_period && !kind.of_rates && kind.unasked == ShownUnasked::never && is_chosen(summary, kind.figure);
}

/// Whether each period of a series has this figure: the index always, others if requested.
bool is_of_period(const FigureKind& kind, const Summary& summary) {
  return kind.series_only && summary.series && (kind.figure == Figure::index || is_chosen(summary, kind.figure));
}

/// Adds a figure that each measure has once: a whole number by itself, like those of every measure; a percentage with
/// its text and its reason.
void add_figure(Json& measure, const FigureKind& kind, const FigureOf& of) {
  const std::string key(kind.machine);
  if (kind.figure == Figure::interval) {
    measure[key] = interval_json(of);
    return;
  }
  const FigureValue value = kind.value(of);
  if (kind.unit == Unit::words) {
    const auto* none = std::get_if<NoFigure>(&value);
    measure[key] = none != nullptr ? Json() : Json(std::get<FigureWords>(value).words);
    if (none != nullptr) measure["symbols"][key] = to_text(none->symbol);
    return;
  }
  if (kind.unit == Unit::whole) {
    const auto* none = std::get_if<NoFigure>(&value);
    measure[key] = none != nullptr ? Json() : Json(std::get<std::int64_t>(value));
    if (none != nullptr) measure["symbols"][key] = to_text(none->symbol);
    return;
  }
  std::optional<ExactPercentage> exact;
  if (kind.exact != nullptr) exact = kind.exact(of);
  measure[key] = figure_json(value, exact ? &*exact : nullptr, kind.unit);
}

/// Adds the markers of a measure, if it has any: of its two counts, and of an increase on a low base.
void add_markers(JsonText& out, const FigureOf& of) {
  Json json = Json::object();
  const auto add = [&](std::string_view key, Markers markers) {
    if (!markers.none()) json[std::string(key)] = marker_letters(markers);
  };
  add("baseline", of.counts.shown_markers(0));
  add("comparison", of.counts.shown_markers(of.counts.size() - 1));
  for (const FigureKind& kind : figure_kinds()) {
    const bool is_shown = kind.figure == Figure::increase || is_added(kind, of.summary);
    if (is_shown) add(kind.machine, own_markers(kind, of));
  }
  if (!json.empty()) out.add("markers", json);
}

/// Adds a figure of a period.
void add_figure(JsonText& period, const FigureKind& kind, const FigureOf& of) {
  std::optional<ExactPercentage> exact;
  if (kind.exact != nullptr) exact = kind.exact(of);
  period.open(kind.machine, '{');
  add_members(period, kind.value(of), exact ? &*exact : nullptr, kind.unit);
  if (const Markers markers = own_markers(kind, of); !markers.none()) period.add("markers", marker_letters(markers));
  period.close('}');
}

/// The counts of a measure one by one, each with the figures of its period.
void add_series(JsonText& out, Series series, const Part& part, const Summary& summary,
                const std::vector<std::string>& periods, bool rates) {
  out.open("series", '[');
  for (std::size_t at = 0; at < series.size(); ++at) {
    out.open("", '{');
    out.add_text("period", periods[at]);
    add_number(out, out, "count", number(series[at]), "symbol");
    for (const FigureKind& kind : figure_kinds()) {
      if (is_of_period(kind, summary)) add_figure(out, kind, {series, part, summary, at});
    }
    if (rates) out.add("rate", rate_json({series, part, summary, at}));
    if (const Markers markers = series.shown_markers(at); !markers.none()) out.add("markers", marker_letters(markers));
    out.close('}');
  }
  out.close(']');
}

void add_measure(JsonText& out, std::string_view name, std::size_t channel, const Part& part, const Summary& summary,
                 const std::vector<std::string>& periods, bool additive) {
  const Series series = part.line->figures(channel);
  Json json = measure(series.change(), summary.decimals, additive);
  const FigureOf of{series, part, summary};
  for (const FigureKind& kind : figure_kinds()) {
    if (is_added(kind, summary)) add_figure(json, kind, of);
  }
  const bool rates = channel == summary.channels.size() && shows_rates(summary);
  if (rates) json["rate"] = rates_json(of);
  out.open(name, '{');
  out.add_members(json);
  if (summary.series) add_series(out, series, part, summary, periods, rates);
  add_markers(out, of);
  out.close('}');
}

}  // namespace

std::vector<std::string> series_periods(const Summary& summary) {
  return summary.series ? period_labels(summary.periods) : std::vector<std::string>();
}

void add_figures(JsonText& out, const Part& part, const Summary& summary, const std::vector<std::string>& periods,
                 LineOf whose) {
  const bool channels_add_up = !summary.distinct || whose == LineOf::force;
  out.open("channels", '{');
  for (const std::size_t channel : shown_channels(summary))
    add_measure(out, summary.channels[channel], channel, part, summary, periods, channels_add_up);
  out.close('}');
  add_measure(out, "total", summary.channels.size(), part, summary, periods, !summary.distinct);
}

void add_code(JsonText& out, const Cell& code) {
  const auto* none = std::get_if<NoFigure>(&code);
  out.add("code", none != nullptr ? Json() : Json(as_utf8(std::get<Name>(code).text)));
  if (none != nullptr) out.add("code_symbol", to_text(none->symbol));
}

void use_symbols(Symbols& symbols, const Part& part, const Summary& summary) {
  const auto use_figure = [&](const FigureKind& kind, const FigureOf& of) {
    if (const auto none = kind.lack(of)) return symbols.use(*none);
    symbols.use(own_markers(kind, of));
  };
  const auto use = [&](Series series) {
    symbols.use(series);
    use_figure(kind_of(Figure::increase), {series, part, summary});
    for (const FigureKind& kind : figure_kinds()) {
      const std::size_t values = is_added(kind, summary) ? 1 : is_of_period(kind, summary) ? series.size() : 0;
      for (std::size_t at = 0; at < values; ++at) use_figure(kind, {series, part, summary, at});
    }
  };
  for (const std::size_t channel : shown_channels(summary)) use(part.line->figures(channel));
  use(part.line->total());
  for (const FigureKind& kind : figure_kinds()) {
    const bool shown = kind.of_rates && is_chosen(summary, kind.figure);
    for (std::size_t at = 0; shown && at < (kind.per_period ? summary.periods.size() : 1); ++at)
      use_figure(kind, {part.line->total(), part, summary, at});
  }
}

}  // namespace reach::report
