// Columns in which no cell is a count: one mistake, reported once, at the header. For load.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <reach/diagnostic.hpp>

#include "load/header/header.hpp"

namespace reach {

struct InputReader;

/// The place of a column's header.
Place header_place(const InputReader& file, ColumnIndex column);

/// Holds the first faults of a column until a cell of it is a count, or is wrong in another way: then each is a fault
/// of its own. If all of many cells, or of the file, are texts, or are written in one form (`E10000016`, `4.5`), the
/// column as a whole is at fault. Memory is bounded.
class BadColumns {
 public:
  /// A cell of this column is a count. O(1) for a column without faults.
  void meet_count(ColumnIndex column, Diagnostics& diagnostics) {
    const std::size_t at = column;
    if (at >= met_.size()) met_.resize(at + 1);
    if (met_[at]) return;
    met_[at] = true;
    if (!faults_.empty()) release(column, diagnostics);
  }
  /// Whether the faults of this column are of no interest any more: the column as a whole is at fault.
  [[nodiscard]] bool is_folded(ColumnIndex column) const;
  /// Whether another fault of this column would be held. The others are reported as they are met.
  [[nodiscard]] bool holds(ColumnIndex column) const;
  /// Takes a fault: a cell with `text`, which is no count.
  void take(InputReader& file, ColumnIndex column, std::string text, Diagnostic fault);
  /// After all rows.
  void finish(InputReader& file);

 private:
  struct Faults {
    std::string text;      ///< of the first cell
    std::string form;      ///< of all cells
    bool one_text = true;  ///< all cells have that text
    std::vector<Diagnostic> held;
    bool folded = false;
  };
  void release(ColumnIndex column, Diagnostics& diagnostics);
  void fold(InputReader& file, ColumnIndex column, Faults& faults);

  std::vector<bool> met_;                 ///< columns that have a count
  std::map<ColumnIndex, Faults> faults_;  ///< by column
  std::size_t held_ = 0;                  ///< over all columns
};

}  // namespace reach
