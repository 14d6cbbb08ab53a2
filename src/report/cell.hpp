// Cell: what stands in one cell of a table, typed, and how a format writes it. For report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include <reach/change.hpp>
#include <reach/count.hpp>

namespace reach::report {

/// A name from the input, still unescaped; `total`: the row that sums what the name stands for.
struct Name {
  std::string_view text;
  bool total = false;
};

/// Nothing, a name, a count or change, a percentage, or why a figure is missing.
using Cell = std::variant<std::monostate, Name, std::int64_t, Decimal, NoFigure>;

/// How a format writes cells.
struct Pen {
  std::string (*name)(const Name&);  ///< escapes
  std::string_view percent;          ///< stands after a percentage
  bool thousands = false;            ///< group digits: `1,069`
};

/// The text of a cell; a symbol as itself, empty for nothing.
std::string write(const Cell& cell, const Pen& pen);

}  // namespace reach::report
