// Figures: the table of everything, other than counts, that a report can show about a line. `--columns` and marks name
// them. For report, explain and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <reach/derived.hpp>
#include <reach/marker.hpp>
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
  std::size_t at = 0;  ///< the period of a figure that each period has: an index into Summary::periods
};

/// The ends of an interval, and its figure, unless that has a column of its own.
struct Ranged {
  std::optional<Decimal> figure;
  Decimal lower, upper;
  bool operator==(const Ranged&) const = default;
};

/// Words in place of a number.
struct FigureWords {
  std::string_view words;
  bool operator==(const FigureWords&) const = default;
};

/// A whole number, a percentage or percentage points (see FigureKind::unit), an interval of these, words, or the reason
/// why it is missing.
using FigureValue = std::variant<std::int64_t, Decimal, Ranged, FigureWords, NoFigure>;

/// The part of an interval that a column shows: for people all of it, for programs one number.
enum class RangeEnd : std::uint8_t { both, figure, lower, upper };

enum class Unit : std::uint8_t {
  whole,
  percent,
  points,  ///< percentage points
  index,   ///< relative to 100
  words,
};

/// Which reports show a figure by default. Figures that some reports show by default are in every measure of JSON;
/// others only if requested.
enum class ShownUnasked : std::uint8_t { never, to_programs, always };

/// Everything about one figure. Code that prints figures reads this table and never checks which figure it has.
struct FigureKind {
  Figure figure;
  std::string_view name;      ///< in `--columns` and marks, and as the column header for people
  std::string_view machine;   ///< as the key in JSON
  std::string_view column;    ///< with its unit, as the column header for programs
  std::string_view in_sheet;  ///< as the column header in a workbook; its unit follows
  Unit unit;
  /// Of an interval: its columns for programs; null: the figure has one.
  std::span<const RangeEnd> (*ends)(const Summary&) = nullptr;
  bool per_period = false;   ///< each period has it; otherwise the report has it once
  bool series_only = false;  ///< it is a figure of series
  bool of_rates = false;     ///< it needs populations, and channels have none
  ShownUnasked unasked = ShownUnasked::never;
  bool of_people = true;     ///< it also exists for counts of different people, which cannot be added up
  bool loads_back = false;   ///< load reads its column and checks it
  bool on_baseline = false;  ///< an increase on a baseline, which may be too low to be reliable
  /// The unrounded value; null if no fraction expresses it.
  ExactPercentage (*exact)(const FigureOf&) = nullptr;
  /// The printed value, to that many decimals; null: `exact`, rounded.
  FigureValue (*rounded)(const FigureOf&, int decimals) = nullptr;
  /// The markers of the counts that it is worked out from, and its own.
  Markers (*markers)(const FigureOf&);
  /// The period that a period is compared with, if the heading names it; null: never.
  std::optional<Period> (*since)(const Summary&, std::size_t at) = nullptr;
  /// What its column means, for the notes of a workbook; null if `notes` explain it.
  std::string (*meaning)(const Summary&) = nullptr;
  /// Notes that a reader of its column needs; null if there are none.
  std::vector<std::string> (*notes)(const Summary&, const FigureKind&) = nullptr;

  /// O(1); for an annual increase, see annual_increase.
  [[nodiscard]] FigureValue value(const FigureOf& of, int decimals) const;
  [[nodiscard]] FigureValue value(const FigureOf& of) const { return value(of, of.summary.decimals); }
  /// The reason why the figure is missing, if it is. Does not round it if a fraction expresses it.
  [[nodiscard]] std::optional<NoFigure> lack(const FigureOf& of) const;
};

/// `increase_percent`, `step_2017_percent`: the column header for programs. `period`: its label, or empty.
std::string machine_name(const FigureKind& kind, std::string_view period = {}, RangeEnd end = RangeEnd::both);
/// `increase (%)`, `step 2017 (%)`: the column header in a workbook.
std::string sheet_name(const FigureKind& kind, std::string_view period = {}, RangeEnd end = RangeEnd::both);
/// What people call the figure in this report: its name, unless the periods give it a better one.
std::string_view spoken_name(const FigureKind& kind, const Summary& summary);

/// All of them, in the order of help.
std::span<const FigureKind> figure_kinds();
/// The table row of a figure that is not a count.
const FigureKind& kind_of(Figure figure);

}  // namespace reach::report
