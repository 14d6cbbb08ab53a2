// Sheet: what load needs to know about a sheet in addition to its text. For workbook and load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "workbook/values/cell_name.hpp"

namespace reach::workbook {

/// Separates cells; a cell that contains it is quoted.
inline constexpr char kDelimiter = '|';

/// What a cell needs reported in addition to its text: usually, why it has no value that can be read.
enum class CellFault : std::uint8_t {
  none,
  error,         ///< `#DIV/0!`
  truth,         ///< TRUE, FALSE
  not_computed,  ///< a formula whose value is not stored, or is out of date
  not_a_number,  ///< stored as a number, but not a number
  digits,        ///< a whole number with more digits than a workbook keeps
  clock,         ///< shown as a time without a date
  no_date,       ///< shown as a date, but not in the calendar
  year,          ///< a date that shows only its year: a period, not a figure
  worded_date,   ///< a date shown with words that may change its meaning: `FY2016`
  note,          ///< a superscript or subscript beside the text, which is left out of it
  raised,        ///< all of the text is superscript or subscript
  not_shown,     ///< a number that is not shown at all
  shown_as,      ///< a number for which another text is shown
  divided,       ///< shown in thousands or millions
  resized,       ///< shown with `k`, or with extra literal digits
  money,         ///< a number shown as a sum of money
  worded,        ///< a number shown with words: if it is a year, it may mean another one
};

/// The use of a cell: as a figure, or as a label that says what figures are about.
enum class CellUse : std::uint8_t { figure, label };

/// What to report about such a cell: `message` after its text; and if `behind_detail` is not empty, the fault's detail
/// in backticks followed by `behind_detail`.
struct CellFaultText {
  Code code;
  std::string_view message;
  std::string_view behind_detail;
  std::string_view hint;
};
/// Nothing if the cell may be used in this way without comment.
std::optional<CellFaultText> describe(CellFault fault, CellUse use);

struct FaultyCell {
  CellAt at;
  CellFault fault = CellFault::none;
  std::uint32_t detail = 0;  ///< index into the sheet's details
};

inline constexpr std::size_t kMostMerges = 1'000'000;

/// A rectangle of cells merged into one, which shows the text of the first.
struct MergedCells {
  CellAt first;
  CellAt last;
  std::string text{};  ///< of the first cell
};

struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Row 1 of the sheet is line 1 of its text.
struct Sheet {
  std::string name;
  bool among_others = false;             ///< messages name the sheet
  std::uint32_t first_column = 1;        ///< of the sheet, where the text begins
  std::vector<FaultyCell> faulty;        ///< by row, then column
  std::vector<std::string> details{""};  ///< of faults; each text is stored once
  std::vector<RowRange> hidden_rows;
  std::vector<std::uint32_t> hidden_columns;
  std::vector<MergedCells>
      merged;  ///< by first cell, without overlaps; their texts are available once the text has been read

  /// Whether its text describes all of its cells.
  [[nodiscard]] bool is_plain() const { return faulty.empty() && merged.empty(); }
  /// The faulty cells of one row.
  [[nodiscard]] std::span<const FaultyCell> faulty_in(std::uint64_t row) const;
  /// The column of a place in a line, given the text `before` it in that line.
  [[nodiscard]] std::uint32_t column_at(std::string_view before) const;
  /// Converts a place in the text to a place in the sheet; `before` is the text before it in its line.
  void locate(Place& place, std::string_view before) const;
  void locate(Place& place, CellAt cell) const;
};

}  // namespace reach::workbook
