// Cell: what stands in one cell of a table, typed, and how a format writes it. For report and cli.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include <reach/change.hpp>
#include <reach/count.hpp>

#include "report/figures.hpp"

namespace reach::report {

/// A name from the input, still unescaped; `total`: the row that sums what the name stands for.
struct Name {
  std::string_view text;
  bool total = false;
};

/// A figure in percentage points.
struct Points {
  Decimal figure;
};

/// Nothing, a name, a count or change, a percentage, percentage points, or why a figure is missing.
using Cell = std::variant<std::monostate, Name, std::int64_t, Decimal, Points, NoFigure>;

Cell cell_of(Count count);
Cell cell_of(const std::variant<std::int64_t, Symbol>& difference);
Cell cell_of(const Percentage& percentage);
Cell cell_of(const FigureValue& value, Unit unit);

/// How a format writes cells.
struct Pen {
  std::string (*name)(const Name&);  ///< escapes
  std::string_view percent;          ///< stands after a percentage
  std::string_view points;           ///< stands after percentage points
  bool thousands = false;            ///< group digits: `1,069`
};

/// After percentage points, for people; notes say what it stands for.
inline constexpr std::string_view kPoints = "pp";

/// The text of a cell; a symbol as itself, empty for nothing.
std::string write(const Cell& cell, const Pen& pen);

}  // namespace reach::report
