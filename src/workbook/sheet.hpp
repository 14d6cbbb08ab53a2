// Sheet: what load must know of a sheet beside its text. For workbook and load.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "workbook/cell_name.hpp"

namespace reach::workbook {

/// Cells are parted by it, and quoted where they hold it.
inline constexpr char kDelimiter = '|';

/// What must be said of a cell beside its text: mostly, why it has no value that may be read.
enum class CellFault : std::uint8_t {
  none,
  error,         ///< `#DIV/0!`
  truth,         ///< TRUE, FALSE
  not_computed,  ///< a formula whose value is not stored, or not up to date
  not_a_number,  ///< stored as a number, and none
  digits,        ///< a whole number of more digits than a workbook keeps
  clock,         ///< shown as a time without a date
  no_date,       ///< shown as a date, and none of the calendar
  year,          ///< a date that shows its year alone: a period, and no figure
  worded_date,   ///< a date shown with words that may make it another one: `FY2016`
  note,          ///< a superscript or subscript beside the text is left out of it
  raised,        ///< all of it is superscript or subscript
  not_shown,     ///< a number that is shown as nothing
  shown_as,      ///< a number that another text is shown for
  divided,       ///< shown in thousands, or millions
  resized,       ///< shown with `k`, or with digits that it has not
  worded,        ///< a number shown with words: as a year, it may be another one
};

/// What a cell is read for: a figure, or a label, which says what figures are of.
enum class CellUse : std::uint8_t { figure, label };

/// What to say of such a cell: behind its text, `message`; where `behind_detail` is not empty, the fault's detail in
/// backticks, and that.
struct CellFaultText {
  Code code;
  std::string_view message;
  std::string_view behind_detail;
  std::string_view hint;
};
/// Nothing where the cell may be used so without a word.
std::optional<CellFaultText> describe(CellFault fault, CellUse use);

struct FaultyCell {
  CellAt at;
  CellFault fault = CellFault::none;
  std::uint32_t detail = 0;  ///< index in the sheet's details
};

/// A rectangle of cells merged into one, which shows the first.
struct MergedCells {
  CellAt first;
  CellAt last;
  std::string text{};  ///< of the first
};

struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Row 1 of the sheet is line 1 of its text.
struct Sheet {
  std::string name;
  bool among_others = false;             ///< messages name it
  std::uint32_t first_column = 1;        ///< that the text begins with
  std::vector<FaultyCell> faulty;        ///< by row, then column
  std::vector<std::string> details{""};  ///< of faults, each text once
  std::vector<RowRange> hidden_rows;
  std::vector<std::uint32_t> hidden_columns;
  std::vector<MergedCells> merged;  ///< by their first cells, none overlapping; texts are there when the text is read

  /// Whether its text says all of its cells.
  [[nodiscard]] bool is_plain() const { return faulty.empty() && merged.empty(); }
  /// Those of one row.
  [[nodiscard]] std::span<const FaultyCell> faulty_in(std::uint64_t row) const;
  /// The column of a place that this much of its line stands before.
  [[nodiscard]] std::uint32_t column_at(std::string_view before) const;
  /// Makes a place in the text one in the sheet: `before` stands before it in its line.
  void locate(Place& place, std::string_view before) const;
  void locate(Place& place, CellAt cell) const;
};

}  // namespace reach::workbook
