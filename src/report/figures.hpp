// Figures: the table of what a report can show of a line beside its counts. `--columns` and marks
// name them. For report and cli.
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

/// A line, and the one that it is part of: a force of its region, a region of all regions.
struct Part {
  const Line* line = nullptr;
  const Line* whole = nullptr;
};

/// What a figure is worked out from: the counts of a channel of a line, or of its total.
struct FigureOf {
  const Change& counts;
  const Part& part;
  const Summary& summary;
};

/// A whole number, a percentage or a number of percentage points (see FigureKind::unit), or why there is none.
using FigureValue = std::variant<std::int64_t, Decimal, NoFigure>;

enum class Unit : std::uint8_t {
  whole,
  percent,
  points,  ///< percentage points
};

/// Which reports show a figure where nobody says what is to be shown. What some show by default is in every measure of
/// JSON; other figures are in those that ask for them.
enum class ShownUnasked : std::uint8_t { never, to_programs, always };

/// One row says all of a figure. What prints figures reads this table; nothing else asks which figure one is.
struct FigureKind {
  Figure figure;
  std::string_view name;      ///< in `--columns`, in marks, over its column for people, and as its key in JSON
  std::string_view machine;   ///< over its column for programs
  std::string_view in_sheet;  ///< over its column in a workbook, with its unit
  Unit unit;
  ShownUnasked unasked;
  bool of_people;   ///< it is known of different people, whose figures do not add up
  bool loads_back;  ///< load reads its column, and checks it
  bool in_marks;    ///< a mark in a document may name it: `reach:value Kent / total / increase`
  /// Before it is rounded; null: no fraction says it.
  ExactPercentage (*exact)(const FigureOf&);
  /// As printed, to so many decimals; null: `exact`, rounded.
  FigureValue (*rounded)(const FigureOf&, int decimals);
  /// What its column means, for the notes of a workbook; null: its notes say so.
  std::string (*meaning)(const Summary&);
  /// What a reader of its column must know; null: nothing.
  std::vector<std::string> (*notes)(const Summary&, const FigureKind&);

  /// O(1); for an annual increase, see annual_increase.
  [[nodiscard]] FigureValue value(const FigureOf& of, int decimals) const;
  [[nodiscard]] FigureValue value(const FigureOf& of) const { return value(of, of.summary.decimals); }
};

/// All of them, in the order of help.
std::span<const FigureKind> figure_kinds();
/// The row of a figure that is no count.
const FigureKind& kind_of(Figure figure);

}  // namespace reach::report
