// CellForms: what the cells of counts show in addition to their counts: markers, decimals, commas, empty cells. For
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

/// What a row shows is kept separately until the row is accepted, so that a row that is set aside leaves no trace.
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
    Example either{};    ///< they may also group digits: `1.000`
  };

  /// Takes note of a cell that was read as a count.
  void meet(InputReader& file, const Record& record, ColumnIndex column, std::string_view text, const CountCell& cell);
  /// Gives markers to all counts of the current row: `Kent [r]`.
  void mark_row(Markers markers) { row_markers_ |= markers; }
  [[nodiscard]] Markers row_markers() const { return row_markers_; }
  /// The markers of the last cell met.
  [[nodiscard]] Markers markers() const { return last_; }
  /// Keeps what the current row showed.
  void accept(DatasetBuilder& all);
  /// Discards what the current row showed.
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

/// What a file's figures show about its commas. In a file whose cells are separated by `;`, `1,069` may be 1069 or
/// 1.069.
struct Commas {
  bool group = false;      ///< one comma can only group digits: `1,069,000`
  std::string decimals{};  ///< the first figure whose comma can only mark decimals (`449,5`), and its place
  Place decimals_at{};
  std::string either{};  ///< the first figure whose comma can be either, as written
  Place either_at{};
  std::uint64_t others = 0;  ///< how many more there are
};

/// Takes into account the commas in a count or stated figure.
void note_commas(InputReader& file, const Record& record, ColumnIndex column, std::string_view text);

/// At the end of a file: reports all counts that can be read in two ways, as one finding.
void judge_commas(InputReader& file);

/// At the end of a file: notes decimals that were read as whole numbers, and reports those that may be something else.
void judge_dots(InputReader& file);

}  // namespace reach
