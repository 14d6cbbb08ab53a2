// The tables of figures in a workbook, and the features of their cells that notes must explain. For report/workbook.
#pragma once

#include <string>

#include <reach/report.hpp>

#include "report/symbols.hpp"
#include "report/workbook/book.hpp"

namespace reach::report {

/// One row for each channel that is shown, and one for the total, of each region and of all regions. Columns: region,
/// channel, and the figures shown.
BookSheet totals_sheet(const Summary& summary);

/// The published table: one row for each force and each total, complete in itself, so that it loads back.
BookSheet forces_sheet(const Summary& summary, GroupBy by);

/// Of a series: one row for each period of each channel shown of each force and total, so that the sheet can be
/// filtered and pivoted. Columns: region, force, channel, period, count, and the figures shown that each period has.
BookSheet periods_sheet(const Summary& summary);

/// Features of the figures on the sheets that notes must explain.
struct Remarkable {
  Symbols symbols;
  Markers markers;
  bool long_figures = false;  ///< figures written as text: see sheet_number

  /// O(cells).
  void look_at(const BookSheet& sheet);
};

}  // namespace reach::report
