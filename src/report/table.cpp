#include "report/table.hpp"

#include <algorithm>
#include <iterator>

#include "report/figures.hpp"
#include "report/finding.hpp"

namespace reach::report {
namespace {

void add_block(Table& table, const RegionBlock& block, Shape shape) {
  const Name region{block.figures.name};
  if (shape == Shape::headed && table.several_regions && !table.totals_only) {
    table.rows.push_back({RowKind::heading, {}, region});
  }
  for (const Line& force : block.forces) {
    // Programs add up all rows: a force that is not in the totals would make their sums wrong.
    if (force.left_out && shape == Shape::records) continue;
    table.rows.push_back({RowKind::force, region, {force.name}, &force, &block.figures});
  }
  const bool total = shape == Shape::records || !table.totals_only;
  table.rows.push_back({RowKind::region_total, region, {region.text, total}, &block.figures, &table.summary->overall});
}

}  // namespace

bool Table::is_total(const Row& row) const {
  return row.kind == RowKind::overall || (row.kind == RowKind::region_total && !totals_only);
}

Cell Table::cell(const Row& row, const Column& column) const {
  if (column.field == TableField::region) return row.region.text.empty() ? Cell() : Cell(row.region);
  if (column.field == TableField::label) return row.label;
  if (row.figures == nullptr) return {};
  const Change& change = row.figures->figures(column.channel);
  const ChangeMarkers markers = row.kind == RowKind::force && !summary->markers.empty()
                                    ? summary->markers_of(row.figures->name, column.channel)
                                    : ChangeMarkers();
  if (column.field == TableField::baseline) return cell_of(change.baseline, markers.baseline);
  if (column.field == TableField::comparison) return cell_of(change.comparison, markers.comparison);
  return cell_of(column.kind->value({change, {row.figures, row.whole}, *summary}), column.kind->unit);
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
  if (region_column) table.columns.push_back({TableField::region, 0, "region"});
  table.columns.push_back({TableField::label, 0, table.totals_only ? "region" : "force"});
  std::ranges::move(figure_columns(summary, by, shape == Shape::records), std::back_inserter(table.columns));

  for (const RegionBlock& block : summary.regions) add_block(table, block, shape);
  if (table.several_regions) {
    const bool records = shape == Shape::records;
    table.rows.push_back({RowKind::overall,
                          records ? Name{summary.overall.name} : Name{},
                          {summary.overall.name, records},
                          &summary.overall,
                          &summary.overall});
  }
  return table;
}

}  // namespace reach::report
