// Figures: the table of what a report can show about a line beside its counts. `--columns` and marks name them. For
// report and cli.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <reach/derived.hpp>
#include <reach/summary.hpp>

namespace reach::report {

/// A line and the line that it is part of: a force of its region, a region of all regions.
struct Part {
  const Line* line = nullptr;
  const Line* whole = nullptr;
};

/// The input of a figure: the counts of one channel of a line, or of its total.
struct FigureOf {
  Series counts;
  const Part& part;
  const Summary& summary;
};

/// A whole number, a percentage or percentage points (see FigureKind::unit), or why there is none.
using FigureValue = std::variant<std::int64_t, Decimal, NoFigure>;

enum class Unit : std::uint8_t {
  whole,
  percent,
  points,  ///< percentage points
};

/// Which reports show a figure by default. Figures that some reports show by default are in every measure of JSON;
/// others only if requested.
enum class ShownUnasked : std::uint8_t { never, to_programs, always };

/// Everything about one figure. Code that prints figures reads this table and never checks which figure it has.
struct FigureKind {
  Figure figure;
  std::string_view name;      ///< in `--columns` and marks, as the column header for people, and as the key in JSON
  std::string_view machine;   ///< as the column header for programs
  std::string_view in_sheet;  ///< as the column header in a workbook, with its unit
  Unit unit;
  ShownUnasked unasked;
  bool of_people;   ///< it is also known for counts of different people, which cannot be added up
  bool loads_back;  ///< load reads its column and checks it
  bool in_marks;    ///< a mark in a document may name it: `reach:value Kent / total / increase`
  /// The unrounded value; null if no fraction expresses it.
  ExactPercentage (*exact)(const FigureOf&);
  /// The printed value, to that many decimals; null: `exact`, rounded.
  FigureValue (*rounded)(const FigureOf&, int decimals);
  /// What its column means, for the notes of a workbook; null if `notes` explain it.
  std::string (*meaning)(const Summary&);
  /// Notes that a reader of its column needs; null if there are none.
  std::vector<std::string> (*notes)(const Summary&, const FigureKind&);

  /// O(1); for an annual increase, see annual_increase.
  [[nodiscard]] FigureValue value(const FigureOf& of, int decimals) const;
  [[nodiscard]] FigureValue value(const FigureOf& of) const { return value(of, of.summary.decimals); }
};

/// All of them, in the order of help.
std::span<const FigureKind> figure_kinds();
/// The table row of a figure that is not a count.
const FigureKind& kind_of(Figure figure);

}  // namespace reach::report
