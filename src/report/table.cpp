#include "report/table.hpp"

#include <algorithm>
#include <iterator>

#include "report/area_code.hpp"
#include "report/figures/figures.hpp"
#include "report/finding.hpp"

namespace reach::report {
namespace {

void add_block(Table& table, const RegionBlock& block, Shape shape) {
  const Line& region = block.figures;
  if (shape == Shape::headed && table.several_regions && !block.forces.empty()) {
    table.rows.push_back({RowKind::heading, false, &region});
  }
  for (const Line& force : block.forces) {
    // Programs add up all rows: a force that is not in the totals would make their sums wrong.
    if (force.left_out && shape == Shape::records) continue;
    table.rows.push_back({RowKind::force, false, &force, &region});
  }
  const bool total = shape == Shape::records || !table.totals_only;
  table.rows.push_back({RowKind::region_total, total, &region, &table.summary->overall});
}

/// Moves markers that all figures of a column have into its heading, and those of all columns of a group into the
/// group's heading.
void mark_headings(Table& table) {
  for (Column& column : table.columns) {
    const auto of_row = [&](std::size_t row) { return table.figure_markers(table.rows[row], column); };
    if (is_figure(column)) column.markers = common_markers(table.rows.size(), of_row);
  }
  for (Column& column : table.columns) {
    const auto of_column = [&](std::size_t at) {
      const Column& other = table.columns[at];
      return other.group == column.group ? std::optional(other.markers) : std::nullopt;
    };
    if (column.group != 0) column.group_markers = common_markers(table.columns.size(), of_column);
  }
}

}  // namespace

bool has_markers(const Summary& summary) { return summary.markers != nullptr || summary.low_base > 0; }

bool Table::is_total(const Row& row) const {
  return row.kind == RowKind::overall || (row.kind == RowKind::region_total && !totals_only);
}

Cell Table::region_of(const Row& row) const {
  // for people, the row of all regions has no region: it would repeat the label
  if (row.kind == RowKind::overall && !row.names_total) return {};
  return Name{row.kind == RowKind::force ? row.whole->name : row.line->name};
}

Cell Table::cell(const Row& row, const Column& column) const {
  if (column.field == TableField::region) return region_of(row);
  if (column.field == TableField::label) return row.label();
  if (column.field == TableField::code) return code_of(row, *summary);
  const Line* const line = row.figures();
  if (line == nullptr) return {};
  const Series series = line->figures(column.channel);
  const bool lacks_rate = column.kind != nullptr && column.kind->of_rates && column.channel < line->channel_count();
  if (lacks_rate) return NoFigure{Lack::of_channel, Symbol::not_applicable};
  if (column.field == TableField::figure)
    return cell_of(column.kind->value({series, {line, row.whole}, *summary, column.at}), column.kind->unit, column.end);
  return cell_of(series[column.at]);
}

std::optional<Markers> Table::figure_markers(const Row& row, const Column& column) const {
  const Line* const line = row.figures();
  if (line == nullptr || !is_figure(column)) return std::nullopt;
  const Series series = line->figures(column.channel);
  if (column.kind == nullptr) return series.markers(column.at);
  return column.kind->markers({series, {line, row.whole}, *summary, column.at});
}

std::string Table::text(const Row& row, const Column& column, const Pen& pen) const {
  const Cell content = cell(row, column);
  std::string text = write(content, pen);
  if (!has_markers(*summary) || std::holds_alternative<NoFigure>(content)) return text;
  return with_markers(std::move(text), figure_markers(row, column).value_or(Markers()).without(column.markers));
}

Table make_table(const Summary& summary, Shape shape, GroupBy by) {
  Table table;
  table.summary = &summary;
  table.by = by;
  table.several_regions = summary.regions.size() > 1;
  table.totals_only =
      std::ranges::all_of(summary.regions, [](const RegionBlock& block) { return block.forces.empty(); });
  const bool region_column =
      shape == Shape::records || (shape == Shape::flat && table.several_regions && !table.totals_only);
  if (region_column) table.columns.push_back({.field = TableField::region, .name = "region"});
  table.columns.push_back({.field = TableField::label, .name = table.totals_only ? "region" : "force"});
  if (summary.shows_codes) table.columns.push_back({.field = TableField::code, .name = "code"});
  std::ranges::move(figure_columns(summary, by, shape == Shape::records), std::back_inserter(table.columns));

  std::size_t rows = 1;
  for (const RegionBlock& block : summary.regions) rows += block.forces.size() + 2;
  table.rows.reserve(rows);
  for (const RegionBlock& block : summary.regions) add_block(table, block, shape);
  if (table.several_regions) {
    table.rows.push_back({RowKind::overall, shape == Shape::records, &summary.overall, &summary.overall});
  }
  if (has_markers(summary)) mark_headings(table);
  return table;
}

}  // namespace reach::report
