// Columns: what stands in each column of a table, and what it is called. For report and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <reach/report.hpp>

#include "report/figures.hpp"

namespace reach::report {

enum class TableField : std::uint8_t { region, label, baseline, comparison, figure };

struct Column {
  TableField field = TableField::label;
  std::size_t channel = 0;  ///< an index into Summary::channels, or one more: the total
  std::string name = {};    ///< for people: `website`
  std::string period = {};  ///< the period of a count, as a label; else empty
  std::size_t group = 0;    ///< neighbours of one number stand together: counts of a period, or of a channel; else 0
  const FigureKind* kind = nullptr;  ///< of a figure
};

/// Whether a column has figures, and no names.
inline bool is_figure(const Column& column) {
  return column.field != TableField::region && column.field != TableField::label;
}

/// The columns of all figures shown: of neighbouring counts, those of the baseline and then those of the comparison, or
/// both of each channel. `with_change`: see shown_figures. O(channels × log channels).
std::vector<Column> figure_columns(const Summary& summary, GroupBy by, bool with_change);

/// The names of columns for programs, which read back as the same channels and periods: `website_2016`.
/// O(channels × log channels).
std::vector<std::string> machine_headers(std::span<const Column> columns, const Summary& summary);

}  // namespace reach::report
