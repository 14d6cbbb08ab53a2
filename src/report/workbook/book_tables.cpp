#include "report/workbook/book_tables.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/core.h>

#include "report/figures/shown.hpp"
#include "report/table.hpp"
#include "report/workbook/sheet_number.hpp"

namespace reach::report {
namespace {

/// The header of a column, with its unit in brackets.
std::string header_of(const Column& column) {
  if (column.kind != nullptr) return sheet_name(*column.kind, period_heading(column), column.end);
  if (column.period.empty()) return column.name;
  return fmt::format("{} {}", column.name.empty() ? "total" : column.name, period_heading(column));
}

/// The markers of a figure on a sheet, as Table::figure_markers gives them.
using SheetMarkers = std::function<std::optional<Markers>(std::size_t row, std::size_t column)>;

/// Marks the figures of a sheet; markers that all figures of a column have go to its header.
void mark(BookSheet& sheet, const SheetMarkers& markers_of) {
  std::vector<Markers> in_header;
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    SheetColumn& column = sheet.columns[at];
    column.markers = common_markers(sheet.rows, [&](std::size_t row) { return markers_of(row, at); });
    column.header = with_markers(std::move(column.header), column.markers);
    in_header.push_back(column.markers);
  }
  sheet.markers = [markers_of, in_header, cell = sheet.cell](std::size_t row, std::size_t column) {
    if (std::holds_alternative<NoFigure>(cell(row, column))) return Markers();
    return markers_of(row, column).value_or(Markers()).without(in_header[column]);
  };
}

SheetColumn::Kind kind_of_column(const Column& column) {
  if (column.field == TableField::label) return SheetColumn::Kind::label;
  return is_figure(column) ? SheetColumn::Kind::figure : SheetColumn::Kind::text;
}

/// The totals of a table, transposed: one row for each of their channels.
struct Turned {
  Table table;
  std::vector<std::size_t> channels;  ///< numbered like Column::channel
  std::vector<Column> columns;        ///< the columns after region and channel

  [[nodiscard]] const Row& line(std::size_t row) const { return table.rows[row / channels.size()]; }
  [[nodiscard]] std::size_t channel(std::size_t row) const { return channels[row % channels.size()]; }
  [[nodiscard]] bool is_total(std::size_t row) const { return channel(row) == table.summary->channels.size(); }

  [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const {
    if (column == 0) return table.cell(line(row), table.columns.front());
    if (column == 1) return Name{is_total(row) ? "total" : std::string_view(table.summary->label_of(channel(row)))};
    return table.cell(line(row), figure(row, column));
  }
  [[nodiscard]] std::optional<Markers> markers(std::size_t row, std::size_t column) const {
    return column < kNames ? std::nullopt : table.figure_markers(line(row), figure(row, column));
  }

 private:
  static constexpr std::size_t kNames = 2;  ///< columns of region and channel

  [[nodiscard]] Column figure(std::size_t row, std::size_t column) const {
    Column figure = columns[column - kNames];
    figure.channel = channel(row);
    return figure;
  }
};

/// The figures of a series, one row for each period of each channel.
struct ByPeriod {
  Table table;
  std::vector<std::size_t> channels;  ///< numbered like Column::channel
  std::vector<std::string> periods;   ///< as labels
  std::vector<Column> columns;        ///< the count, and the figures that each period has

  /// How many columns name the area of a row: region and force, and perhaps the code.
  [[nodiscard]] std::size_t names_of_areas() const { return table.summary->shows_codes ? 3 : 2; }
  [[nodiscard]] std::size_t period(std::size_t row) const { return row % periods.size(); }
  [[nodiscard]] std::size_t channel(std::size_t row) const { return channels[row / periods.size() % channels.size()]; }
  [[nodiscard]] const Row& line(std::size_t row) const { return table.rows[row / periods.size() / channels.size()]; }

  [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const {
    const std::size_t names = names_of_areas();
    if (column < names) return table.cell(line(row), table.columns[column]);
    const Summary& summary = *table.summary;
    if (column == names)
      return Name{channel(row) == summary.channels.size() ? "total" : std::string_view(summary.label_of(channel(row)))};
    if (column == names + 1) return Name{periods[period(row)]};
    return table.cell(line(row), figure(row, column));
  }
  [[nodiscard]] std::optional<Markers> markers(std::size_t row, std::size_t column) const {
    if (column < names_of_areas() + 2) return std::nullopt;
    return table.figure_markers(line(row), figure(row, column));
  }

 private:
  [[nodiscard]] Column figure(std::size_t row, std::size_t column) const {
    Column figure = columns[column - names_of_areas() - 2];
    figure.channel = channel(row);
    figure.at = period(row);
    return figure;
  }
};

ByPeriod by_period(const Summary& summary) {
  ByPeriod all;
  all.table = make_table(summary, Shape::records, GroupBy::period);
  all.channels = shown_channels(summary);
  all.channels.push_back(summary.channels.size());
  all.periods = period_labels(summary.periods);
  for (std::size_t at = 0; at < summary.covered.size(); ++at) all.periods[at] += " (" + summary.covered[at] + ')';
  all.columns.push_back({.field = TableField::count, .name = "count"});
  for (const FigureKind& kind : figure_kinds()) {
    if (kind.per_period && is_chosen(summary, kind.figure))
      all.columns.push_back({.field = TableField::figure, .kind = &kind});
  }
  return all;
}

Turned turn(const Summary& summary) {
  Turned turned;
  turned.table = make_table(summary, Shape::records, GroupBy::period);
  std::erase_if(turned.table.rows, [](const Row& row) { return row.kind == RowKind::force; });
  turned.channels = shown_channels(summary);
  bool counts = false, total = false;
  for (const Column& column : figure_columns(summary, GroupBy::period, true)) {
    const bool count = column.field == TableField::count;
    total = total || column.channel == summary.channels.size();
    if (!count) turned.columns.push_back(column);
    counts = counts || count;
  }
  if (total) turned.channels.push_back(summary.channels.size());
  if (counts) {
    std::vector<Column> of_periods;
    for (std::size_t at = 0; at < summary.periods.size(); ++at) {
      of_periods.push_back({.field = TableField::count,
                            .name = "count",
                            .period = period_label(summary.periods[at]),
                            .covered = summary.covered.empty() ? "" : summary.covered[at],
                            .at = at});
    }
    turned.columns.insert(turned.columns.begin(), of_periods.begin(), of_periods.end());
  }
  return turned;
}

}  // namespace

BookSheet totals_sheet(const Summary& summary) {
  const auto turned = std::make_shared<const Turned>(turn(summary));
  BookSheet sheet;
  sheet.name = "Totals";
  sheet.table = "Totals_by_channel";
  sheet.columns = {{SheetColumn::Kind::text, "region"}, {SheetColumn::Kind::label, "channel"}};
  for (const Column& column : turned->columns) sheet.columns.push_back({SheetColumn::Kind::figure, header_of(column)});
  sheet.rows = turned->table.rows.size() * turned->channels.size();
  sheet.cell = [turned](std::size_t row, std::size_t column) { return turned->cell(row, column); };
  if (has_markers(summary)) mark(sheet, [turned](std::size_t row, std::size_t at) { return turned->markers(row, at); });
  sheet.is_total = [turned](std::size_t row) { return turned->is_total(row); };
  return sheet;
}

BookSheet forces_sheet(const Summary& summary, GroupBy by) {
  const auto table = std::make_shared<const Table>(make_table(summary, Shape::records, by));
  BookSheet sheet;
  sheet.name = "Forces";
  sheet.table = "Figures_by_force";
  for (const Column& column : table->columns) {
    sheet.columns.push_back({kind_of_column(column), header_of(column)});
  }
  sheet.rows = table->rows.size();
  sheet.cell = [table](std::size_t row, std::size_t column) {
    return table->cell(table->rows[row], table->columns[column]);
  };
  const auto markers_of = [table](std::size_t row, std::size_t column) {
    return table->figure_markers(table->rows[row], table->columns[column]);
  };
  if (has_markers(summary)) mark(sheet, markers_of);
  sheet.is_total = [table](std::size_t row) { return table->rows[row].kind != RowKind::force; };
  return sheet;
}

BookSheet periods_sheet(const Summary& summary) {
  const auto all = std::make_shared<const ByPeriod>(by_period(summary));
  BookSheet sheet;
  sheet.name = "Figures by period";
  sheet.table = "Figures_by_period";
  sheet.columns = {{SheetColumn::Kind::text, "region"},
                   {SheetColumn::Kind::label, all->table.totals_only ? "region or total" : "force"}};
  if (summary.shows_codes) sheet.columns.push_back({SheetColumn::Kind::text, "code"});
  sheet.columns.push_back({SheetColumn::Kind::text, "channel"});
  sheet.columns.push_back({SheetColumn::Kind::text, "period"});
  for (const Column& column : all->columns) sheet.columns.push_back({SheetColumn::Kind::figure, header_of(column)});
  sheet.rows = all->table.rows.size() * all->channels.size() * all->periods.size();
  sheet.cell = [all](std::size_t row, std::size_t column) { return all->cell(row, column); };
  if (has_markers(summary)) mark(sheet, [all](std::size_t row, std::size_t at) { return all->markers(row, at); });
  sheet.is_total = [all](std::size_t row) { return all->line(row).kind != RowKind::force; };
  return sheet;
}

void Remarkable::look_at(const BookSheet& sheet) {
  for (std::size_t row = 0; row < sheet.rows; ++row) {
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
      const Cell cell = sheet.cell(row, column);
      if (const auto* none = std::get_if<NoFigure>(&cell)) symbols.use(*none);
      long_figures = long_figures || is_too_long(cell);
      markers |= sheet.markers(row, column);
    }
  }
  for (const SheetColumn& column : sheet.columns) markers |= column.markers;
}

}  // namespace reach::report
