#include "report/json/json_figures.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "report/cell.hpp"
#include "report/shown.hpp"

namespace reach::report {
namespace {

using Number = std::variant<std::int64_t, Symbol>;

Number number(Count count) { return count.is_missing() ? Number(count.symbol()) : Number(count.value()); }

/// A whole number where it is one that 64 bits hold; else the double nearest to the printed text.
Json rounded(const Decimal& increase, std::string_view digits) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  if (increase.decimals == 0 && increase.digits <= kMost && increase.digits >= -kMost) {
    return static_cast<std::int64_t>(increase.digits);
  }
  double nearest = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), nearest);
  return nearest;
}

std::string_view reason(const NoFigure& none) {
  switch (none.lack) {
    case Lack::zero_baseline:
      return "zero_baseline";
    case Lack::zero_total:
      return "zero_total";
    case Lack::left_out:
      return "left_out";
    case Lack::no_years:
      return "no_years";
    case Lack::count:
      break;
  }
  if (none.symbol == Symbol::confidential) return "confidential";
  return none.symbol == Symbol::not_applicable ? "not_applicable" : "not_available";
}

/// How a percentage is written: what its exact figure is called, if it has one, and what stands behind its text.
struct Manner {
  const char* exact;
  std::string_view unit;
};

Json percentage_json(const Percentage& percentage, std::optional<double> exact, const Manner& manner) {
  Json json = Json::object();
  const auto* none = std::get_if<NoFigure>(&percentage);
  if (manner.exact != nullptr) json[manner.exact] = none != nullptr ? Json() : Json(exact.value());
  if (none != nullptr) {
    json["rounded"] = nullptr;
    json["text"] = text(none->symbol);
    json["reason"] = reason(*none);
    return json;
  }
  const auto& figure = std::get<Decimal>(percentage);
  const std::string digits = text(figure);
  json["rounded"] = rounded(figure, digits);
  json["text"] = digits + std::string(manner.unit);
  return json;
}

/// The number, or null and its symbol.
void add_number(Json& measure, Json& symbols, const char* key, const Number& number) {
  if (const auto* symbol = std::get_if<Symbol>(&number)) {
    measure[key] = nullptr;
    symbols[key] = text(*symbol);
  } else {
    measure[key] = std::get<std::int64_t>(number);
  }
}

}  // namespace

Json measure(const Change& change, int decimals, bool additive) {
  Json json = Json::object();
  Json symbols = Json::object();
  add_number(json, symbols, "baseline", number(change.baseline));
  add_number(json, symbols, "comparison", number(change.comparison));
  add_number(json, symbols, "change", change.difference());
  json["increase"] = percentage_json(change.increase(decimals), change.percent(), {"percent", "%"});
  if (!symbols.empty()) json["symbols"] = std::move(symbols);
  if (!additive) json["additive"] = false;
  return json;
}

namespace {

struct Derived {
  Figure figure;
  const char* key;
  Manner manner;
};

/// What a measure has besides where it is chosen. The exact annual increase is no fraction.
constexpr auto kDerived = std::to_array<Derived>({
    {Figure::share, "share", {"percent", "%"}},
    {Figure::contribution, "contribution", {"points", kPoints}},
    {Figure::annual, "annual", {nullptr, "%"}},
});

Json measure_of(const Change& change, const Part& part, const Summary& summary, bool additive) {
  Json json = measure(change, summary.decimals, additive);
  for (const Derived& derived : kDerived) {
    if (!is_chosen(summary, derived.figure)) continue;
    std::optional<double> exact;
    if (derived.manner.exact != nullptr) {
      const ExactPercentage fraction = exact_percentage(derived.figure, change, part);
      if (const auto* ratio = std::get_if<Ratio>(&fraction)) exact = ratio->percent();
    }
    json[derived.key] = percentage_json(percentage(derived.figure, change, part, summary), exact, derived.manner);
  }
  return json;
}

}  // namespace

void add_figures(Json& object, const Part& part, const Summary& summary, LineOf whose) {
  Json by_channel = Json::object();
  const bool channels_add_up = !summary.distinct || whose == LineOf::force;
  for (const std::size_t channel : shown_channels(summary)) {
    by_channel.append(summary.channels[channel],
                      measure_of(part.line->channels[channel], part, summary, channels_add_up));
  }
  object["channels"] = std::move(by_channel);
  object["total"] = measure_of(part.line->total, part, summary, !summary.distinct);
}

void use_symbols(Symbols& symbols, const Part& part, const Summary& summary) {
  const auto use = [&](const Change& change) {
    symbols.use(change);
    for (const Derived& derived : kDerived) {
      if (is_chosen(summary, derived.figure)) symbols.use(percentage(derived.figure, change, part, summary));
    }
  };
  for (const std::size_t channel : shown_channels(summary)) use(part.line->channels[channel]);
  use(part.line->total);
}

}  // namespace reach::report
