// Faulty, hidden and merged cells of a workbook's sheet. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "load/csv/records.hpp"
#include "load/header/header.hpp"
#include "workbook/sheet/sheet.hpp"

namespace reach {

/// The merged cells that cover a row. Rows must be requested in order.
class MergedOver {
 public:
  explicit MergedOver(const workbook::Sheet* sheet) : sheet_(sheet) {}

  /// The merged cells that begin in or above `row` and extend to it. Amortised O(merged cells over the row).
  const std::vector<const workbook::MergedCells*>& row(std::uint64_t row);
  /// The merged cells of one column that cover a cell from above; null if there are none.
  const workbook::MergedCells* above(std::uint64_t row, std::uint32_t column);

 private:
  const workbook::Sheet* sheet_;
  std::size_t next_ = 0;
  std::vector<const workbook::MergedCells*> over_;
};

/// Whether the header's cells have values; reports those that do not, and anything else about them.
bool header_has_values(Records& records, const Header& header, Diagnostics& diagnostics);

/// Whether these cells of a record, given by position, have values; reports those that do not.
bool cells_have_values(Records& records, const Record& record, std::span<const std::uint32_t> columns,
                       Diagnostics& diagnostics);

struct InputReader;

/// Whether the cells that say what a row is about (force, region, channel, time) have values; reports those that do
/// not.
bool row_has_values(InputReader& file, const Record& record);

/// Whether a cell that should contain a figure has a value; reports one that does not, and a figure that is merged with
/// other cells.
bool has_figure(InputReader& file, const Record& record, ColumnIndex column);

/// Warns about hidden rows and columns that are read. `reads` selects the columns, counted from 0.
void warn_of_hidden(const Records& records, std::uint64_t header_line, const std::function<bool(std::size_t)>& reads,
                    Diagnostics& diagnostics);
void warn_of_hidden(const InputReader& file);

}  // namespace reach
