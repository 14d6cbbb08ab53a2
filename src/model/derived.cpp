#include <reach/derived.hpp>

namespace reach {
namespace {

NoFigure no_count(Symbol symbol) { return {Lack::count, symbol}; }

}  // namespace

ExactPercentage share_of(Count part, Count whole) {
  if (part.is_missing() && whole.is_missing()) return no_count(combine(part.symbol(), whole.symbol()));
  if (part.is_missing() || whole.is_missing()) return no_count((part.is_missing() ? part : whole).symbol());
  if (whole.value() == 0) return NoFigure{Lack::zero_total, Symbol::not_applicable};
  return Ratio{part.value(), whole.value()};
}

ExactPercentage index_of(const Change& change) {
  const ExactPercentage increase = change.ratio();
  if (const auto* none = std::get_if<NoFigure>(&increase)) return *none;
  return Ratio{change.comparison.value(), change.baseline.value()};
}

ExactPercentage contribution(const Change& part, const Change& whole) {
  if (const auto barred = part.barred()) return *barred;
  if (const auto barred = whole.barred()) return *barred;
  const auto own = part.difference();
  const ExactPercentage all = whole.ratio();
  const auto* none = std::get_if<NoFigure>(&all);
  if (const auto* symbol = std::get_if<Symbol>(&own)) {
    const bool both = none != nullptr && none->lack == Lack::count;
    return no_count(both ? combine(*symbol, none->symbol) : *symbol);
  }
  if (none != nullptr) return *none;
  return Ratio{std::get<std::int64_t>(own), whole.baseline.value()};
}

}  // namespace reach
