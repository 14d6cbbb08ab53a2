// The tables of figures in a workbook, and what stands in them beside numbers. For report/workbook.
#pragma once

#include <string>

#include <reach/report.hpp>

#include "report/symbols.hpp"
#include "report/workbook/book.hpp"

namespace reach::report {

/// A row for each channel that is shown, and for the total, of each region and of all regions. Columns: region,
/// channel, and the figures shown.
BookSheet totals_sheet(const Summary& summary);

/// The published table: a row for each force and for each total, complete in itself, so that it loads back.
BookSheet forces_sheet(const Summary& summary, GroupBy by);

/// What there is in the figures of sheets that a reader has to be told of.
struct Remarkable {
  Symbols symbols;
  bool long_figures = false;  ///< written as text: see sheet_number

  /// O(cells).
  void look_at(const BookSheet& sheet);
};

}  // namespace reach::report
