// CellForms: what the cells of a file's counts show beside their counts: markers, decimals, empty cells. For
// load/rows.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/marker.hpp>

#include "load/cells/count_cell.hpp"
#include "load/header/header.hpp"

namespace reach {

struct DatasetBuilder;
struct InputReader;
struct Record;

/// What a row shows is kept apart until the row is accepted: a row that is set aside leaves no trace.
class CellForms {
 public:
  /// A form of figure in one column: its first cell, and how many more there are.
  struct Example {
    std::string text{};
    Place place{};
    std::uint64_t others = 0;
  };
  /// What the dots in a column's figures mean.
  struct Dots {
    Example decimals{};  ///< they can only mark decimals: `449.0`
    Example either{};    ///< they may group digits, too: `1.000`
  };

  /// Takes note of a cell that was read as a count.
  void meet(InputReader& file, const Record& record, ColumnIndex column, std::string_view text, const CountCell& cell);
  /// Gives markers to all counts of the current row: `Kent [r]`.
  void mark_row(Markers markers) { row_markers_ |= markers; }
  [[nodiscard]] Markers row_markers() const { return row_markers_; }
  /// The markers of the last cell met.
  [[nodiscard]] Markers markers() const { return last_; }
  /// Keeps what was met since the last call.
  void accept(DatasetBuilder& all);
  /// Forgets it.
  void drop();
  /// By column; only columns with dots.
  [[nodiscard]] const std::map<ColumnIndex, Dots>& dots() const { return dots_; }

 private:
  struct Dot {
    ColumnIndex column = 0;
    DotUse use = DotUse::none;
    std::string text;
    Place place;
  };
  [[nodiscard]] Example& example(ColumnIndex column, DotUse use);

  std::map<ColumnIndex, Dots> dots_;
  Markers last_;               // of the last cell met
  std::vector<Dot> row_dots_;  // of the current row, as are the following
  Markers row_markers_;
  std::uint64_t row_empty_ = 0;
};

/// At the end of a file: notes decimals that were read as whole numbers, and reports those that may be something else.
void judge_dots(InputReader& file);

}  // namespace reach
