#include "report/table.hpp"

#include <algorithm>
#include <utility>

#include "report/machine_names.hpp"

namespace reach::report {
namespace {

Cell cell_of(Count count) { return count.is_missing() ? Cell(NoFigure{Lack::count, count.symbol()}) : count.value(); }

Cell cell_of(const std::variant<std::int64_t, Symbol>& difference) {
  if (const auto* symbol = std::get_if<Symbol>(&difference)) return NoFigure{Lack::count, *symbol};
  return std::get<std::int64_t>(difference);
}

Cell cell_of(const Percentage& percentage) {
  return std::visit([](const auto& figure) { return Cell(figure); }, percentage);
}

void add_period(std::vector<Column>& columns, Field field, Period period, const Summary& summary,
                const std::vector<std::string>& machine) {
  const std::string group = label(period);
  for (std::size_t channel = 0; channel < summary.channels.size(); ++channel) {
    columns.push_back({field, channel, summary.channels[channel], group, with_period(machine[channel], period)});
  }
  columns.push_back({field, summary.channels.size(), "total", group, with_period("total", period)});
}

std::vector<Column> make_columns(const Summary& summary, Shape shape, bool region_column, std::string_view label) {
  const std::vector<std::string> machine = machine_names(summary.channels);
  const std::size_t total = summary.channels.size();
  std::vector<Column> columns;
  if (region_column) columns.push_back({Field::region, 0, "region", "", "region"});
  columns.push_back({Field::label, 0, std::string(label), "", "force"});
  add_period(columns, Field::baseline, summary.baseline, summary, machine);
  add_period(columns, Field::comparison, summary.comparison, summary, machine);
  if (shape == Shape::records) columns.push_back({Field::change, total, "change", "", "change"});
  columns.push_back({Field::increase, total, "increase", "", "increase_percent"});
  return columns;
}

void add_block(Table& table, const RegionBlock& block, Shape shape) {
  const Name region{block.figures.name};
  if (shape == Shape::headed && table.several_regions && !table.totals_only) {
    table.rows.push_back({RowKind::heading, {}, region});
  }
  for (const Line& force : block.forces) {
    // Programs add up what they are given: a force that is not in the totals would make them wrong.
    if (force.left_out && shape == Shape::records) continue;
    table.rows.push_back({RowKind::force, region, {force.name}, &force});
  }
  const bool total = shape == Shape::records || !table.totals_only;
  table.rows.push_back({RowKind::region_total, region, {region.text, total}, &block.figures});
}

}  // namespace

bool Table::is_total(const Row& row) const {
  return row.kind == RowKind::overall || (row.kind == RowKind::region_total && !totals_only);
}

Cell Table::cell(const Row& row, const Column& column) const {
  if (column.field == Field::region) return row.region.text.empty() ? Cell() : Cell(row.region);
  if (column.field == Field::label) return row.label;
  if (row.figures == nullptr) return {};
  const Line& line = *row.figures;
  const Change& change = column.channel < line.channels.size() ? line.channels[column.channel] : line.total;
  switch (column.field) {
    case Field::baseline:
      return cell_of(change.baseline);
    case Field::comparison:
      return cell_of(change.comparison);
    case Field::change:
      return cell_of(change.difference());
    case Field::increase:
      return cell_of(change.increase(decimals));
    case Field::region:
    case Field::label:
      break;  // answered above
  }
  return {};
}

Table make_table(const Summary& summary, Shape shape) {
  Table table;
  table.decimals = summary.decimals;
  table.several_regions = summary.regions.size() > 1;
  table.totals_only =
      std::ranges::all_of(summary.regions, [](const RegionBlock& block) { return block.forces.empty(); });
  const bool region_column =
      shape == Shape::records || (shape == Shape::flat && table.several_regions && !table.totals_only);
  table.columns = make_columns(summary, shape, region_column, table.totals_only ? "region" : "force");

  for (const RegionBlock& block : summary.regions) add_block(table, block, shape);
  if (table.several_regions) {
    const bool records = shape == Shape::records;
    table.rows.push_back(
        {RowKind::overall, records ? Name{kAllRegions} : Name{}, {kAllRegions, records}, &summary.overall});
  }
  return table;
}

}  // namespace reach::report
