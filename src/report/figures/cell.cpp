#include "report/figures/cell.hpp"

#include <utility>

#include "text/grouped.hpp"

namespace reach::report {
namespace {

struct CellWriter {
  const Pen& pen;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const Name& name) const { return pen.name(name); }
  std::string operator()(std::int64_t number) const { return figure(std::to_string(number)); }
  std::string operator()(const Decimal& percentage) const { return figure(to_text(percentage)).append(pen.percent); }
  std::string operator()(const Points& points) const { return figure(to_text(points.figure)).append(pen.points); }
  std::string operator()(const IndexNumber& index) const { return figure(to_text(index.figure)); }
  std::string operator()(const RangeCell& cell) const {
    const auto one = [&](const Decimal& end) { return write(cell_of(FigureValue(end), cell.unit), pen); };
    const std::string ends = one(cell.range.lower) + " to " + one(cell.range.upper);
    return cell.range.figure ? one(*cell.range.figure) + " (" + ends + ")" : ends;
  }
  std::string operator()(const FigureWords& phrase) const { return std::string(phrase.words); }
  std::string operator()(const NoFigure& none) const { return std::string(to_text(none.symbol)); }

  [[nodiscard]] std::string figure(std::string digits) const {
    if (pen.thousands) digits = grouped(std::move(digits));
    if (digits.starts_with('-')) digits.replace(0, 1, pen.minus);
    return digits;
  }
};

}  // namespace

Cell cell_of(Count count) {
  if (count.is_missing()) return NoFigure{Lack::count, count.symbol()};
  return count.value();
}

Cell cell_of(const std::variant<std::int64_t, Symbol>& difference) {
  if (const auto* symbol = std::get_if<Symbol>(&difference)) return NoFigure{Lack::count, *symbol};
  return std::get<std::int64_t>(difference);
}

Cell cell_of(const Percentage& percentage) {
  return std::visit([](const auto& figure) { return Cell(figure); }, percentage);
}

Cell cell_of(const FigureValue& value, Unit unit, RangeEnd end) {
  const auto of_decimal = [unit](const Decimal& figure) {
    return unit == Unit::points ? Cell(Points{figure}) : unit == Unit::index ? Cell(IndexNumber{figure}) : Cell(figure);
  };
  if (const auto* decimal = std::get_if<Decimal>(&value)) return of_decimal(*decimal);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* phrase = std::get_if<FigureWords>(&value)) return *phrase;
  if (const auto* none = std::get_if<NoFigure>(&value)) return *none;
  const auto& range = std::get<Ranged>(value);
  if (end == RangeEnd::both) return RangeCell{range, unit};
  return of_decimal(end == RangeEnd::lower ? range.lower : end == RangeEnd::upper ? range.upper : *range.figure);
}

std::string write(const Cell& cell, const Pen& pen) { return std::visit(CellWriter{pen}, cell); }

}  // namespace reach::report
