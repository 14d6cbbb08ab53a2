// Columns: the content of each column of a table, and its header. For report and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <reach/report.hpp>

#include "report/figures/figures.hpp"

namespace reach::report {

enum class TableField : std::uint8_t { region, label, code, count, figure };

struct Column {
  TableField field = TableField::label;
  std::size_t channel = 0;   ///< an index into Summary::channels; their number means the total
  std::string name = {};     ///< for people: `website`; empty: its period says everything
  std::string period = {};   ///< the label of its period, for figures that each period has; else empty
  std::string covered = {};  ///< the part of that period that is compared, `Jan to Feb`; empty: all of it
  std::string since = {};    ///< the label of the period that it is an increase on; else empty
  std::size_t at = 0;        ///< the same, as an index into Summary::periods
  /// Adjacent columns with the same number form a group: those of a period, or of a channel or figure; else 0.
  std::size_t group = 0;
  const FigureKind* kind = nullptr;  ///< set for a figure column
  RangeEnd end = RangeEnd::both;     ///< of a figure that is an interval
  Markers markers = {};              ///< that all its figures have, shown in its heading
  Markers group_markers = {};        ///< the ones that all columns of its group have
};

/// Whether a column contains figures, not names.
inline bool is_figure(const Column& column) {
  return column.field == TableField::count || column.field == TableField::figure;
}

/// The period of a column for people: `2016`, `2016 (Jan to Feb)`; empty if it has none.
std::string period_heading(const Column& column);
/// The heading of a column for people: `website 2016`, `2017 on 2016`, `2016`, `increase`.
std::string whole_heading(const Column& column);

/// The columns of all figures shown; in a series, figures that it has only once come last. Adjacent counts are grouped
/// by period (all channels of each) or by channel (all periods of each). `for_programs`: each column has one number,
/// and see shown_figures. O(channels × (periods + log channels)).
std::vector<Column> figure_columns(const Summary& summary, GroupBy by, bool for_programs);

/// The column names for programs, which can be read back as the same channels and periods: `website_2016`. O(channels ×
/// log channels).
std::vector<std::string> machine_headers(std::span<const Column> columns, const Summary& summary);

}  // namespace reach::report
