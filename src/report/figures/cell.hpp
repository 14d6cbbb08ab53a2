// Cell: the typed content of one table cell, and how a format writes it. For report and cli.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include <reach/change.hpp>
#include <reach/count.hpp>

#include "report/figures/figures.hpp"
#include "text/minus.hpp"

namespace reach::report {

/// A name from the input, not yet escaped. `total`: the row is the sum for that name.
struct Name {
  std::string_view text;
  bool total = false;
};

/// A figure in percentage points.
struct Points {
  Decimal figure;
};

/// A figure relative to 100.
struct IndexNumber {
  Decimal figure;
};

/// An interval, perhaps after its figure.
struct RangeCell {
  Ranged range;
  Unit unit;
};

/// Nothing, a name, a count or change, a percentage, percentage points, an index number, an interval, words, or the
/// reason why a figure is missing.
using Cell =
    std::variant<std::monostate, Name, std::int64_t, Decimal, Points, IndexNumber, RangeCell, FigureWords, NoFigure>;

Cell cell_of(Count count);
Cell cell_of(const std::variant<std::int64_t, Symbol>& difference);
Cell cell_of(const Percentage& percentage);
/// `end`: which part of an interval the cell shows.
Cell cell_of(const FigureValue& value, Unit unit, RangeEnd end = RangeEnd::both);

/// How a format writes cells.
struct Pen {
  std::string (*name)(const Name&);  ///< escapes
  std::string_view percent;          ///< written after a percentage
  std::string_view points;           ///< written after percentage points
  bool thousands = false;            ///< group digits: `1,069`
  std::string_view minus = kMinus;   ///< before figures below zero
};

/// Written after percentage points, for people; notes explain it.
inline constexpr std::string_view kPoints = "pp";

/// For sentences.
inline constexpr Pen kProse{[](const Name& name) { return std::string(name.text); }, "%", kPoints, true};

/// The text of a cell: symbols are written as they are; an empty cell is an empty text.
std::string write(const Cell& cell, const Pen& pen);

}  // namespace reach::report
