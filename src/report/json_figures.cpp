#include "report/json_figures.hpp"

#include <charconv>
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace reach::report {
namespace {

using Json = nlohmann::ordered_json;
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
  if (none.lack == Lack::zero_baseline) return "zero_baseline";
  switch (none.symbol) {
    case Symbol::confidential:
      return "confidential";
    case Symbol::not_applicable:
      return "not_applicable";
    case Symbol::not_available:
    case Symbol::unreliable:
    case Symbol::low:
    case Symbol::rounds_to_zero:
      return "not_available";
  }
  return "not_available";
}

Json increase_json(const Change& change, int decimals) {
  const auto increase = change.increase(decimals);
  Json json;
  if (const auto* none = std::get_if<NoFigure>(&increase)) {
    json["percent"] = nullptr;
    json["rounded"] = nullptr;
    json["text"] = text(none->symbol);
    json["reason"] = reason(*none);
    return json;
  }
  const auto& figure = std::get<Decimal>(increase);
  const std::string digits = text(figure);
  json["percent"] = change.percent().value();
  json["rounded"] = rounded(figure, digits);
  json["text"] = digits + '%';
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
  Json json;
  Json symbols;
  add_number(json, symbols, "baseline", number(change.baseline));
  add_number(json, symbols, "comparison", number(change.comparison));
  add_number(json, symbols, "change", change.difference());
  json["increase"] = increase_json(change, decimals);
  if (!symbols.empty()) json["symbols"] = std::move(symbols);
  if (!additive) json["additive"] = false;
  return json;
}

void add_figures(Json& object, const Line& line, const Summary& summary, LineOf whose) {
  // Appended as to a vector: by key, the ordered map would look through all channels for each.
  Json::object_t by_channel;
  const bool channels_add_up = !summary.distinct || whose == LineOf::force;
  for (std::size_t i = 0; i < summary.channels.size(); ++i) {
    by_channel.emplace_back(summary.channels[i], measure(line.channels[i], summary.decimals, channels_add_up));
  }
  object["channels"] = std::move(by_channel);
  object["total"] = measure(line.total, summary.decimals, !summary.distinct);
}

}  // namespace reach::report
