// What the cells of a workbook's sheet need beside their text: faulty, hidden and merged ones. For load.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "load/csv/records.hpp"
#include "load/header/header.hpp"
#include "workbook/sheet.hpp"

namespace reach {

/// The merged cells that rows are covered by, for rows that are asked for in order.
class MergedOver {
 public:
  explicit MergedOver(const workbook::Sheet* sheet) : sheet_(sheet) {}

  /// Those that begin in `row` or above and go on to it. Amortised O(merged cells over the row).
  const std::vector<const workbook::MergedCells*>& row(std::uint64_t row);
  /// Those that cover a cell from above, of one column with it; null where there are none.
  const workbook::MergedCells* above(std::uint64_t row, std::uint32_t column);

 private:
  const workbook::Sheet* sheet_;
  std::size_t next_ = 0;
  std::vector<const workbook::MergedCells*> over_;
};

/// Whether the header's cells have values; reports those that have none, and what else must be said of them.
bool header_has_values(Records& records, const Header& header, Diagnostics& diagnostics);

/// Whether these cells of a record, by their places in it, have values; reports those that have none.
bool cells_have_values(Records& records, const Record& record, std::span<const std::uint32_t> columns,
                       Diagnostics& diagnostics);

struct InputReader;

/// Whether the cells that say what a row is of (force, region, channel, when) have values; reports those that have
/// none.
bool row_has_values(InputReader& file, const Record& record);

/// The same of one cell that ought to hold a figure; reports also one that has it together with others, merged.
bool has_figure(InputReader& file, const Record& record, int column);

/// Warns of rows and columns that are read though they are hidden: of the columns, counted from 0, those that `reads`.
void warn_of_hidden(const Records& records, std::uint64_t header_line, const std::function<bool(std::size_t)>& reads,
                    Diagnostics& diagnostics);
void warn_of_hidden(const InputReader& file);

}  // namespace reach
