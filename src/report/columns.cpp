#include "report/columns.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "model/column_names.hpp"
#include "report/shown.hpp"

namespace reach::report {
namespace {

/// Columns under construction.
class Columns {
 public:
  explicit Columns(const Summary& summary) : summary_(summary) {}

  /// Adds adjacent count columns.
  void add_counts(std::span<const Shown> counts, GroupBy by) {
    if (by == GroupBy::period) {
      ++group_;
      for (const Shown& each : counts) add_count(TableField::baseline, each.channel);
      ++group_;
      for (const Shown& each : counts) add_count(TableField::comparison, each.channel);
      return;
    }
    for (const Shown& each : counts) {
      ++group_;
      add_count(TableField::baseline, each.channel);
      add_count(TableField::comparison, each.channel);
    }
  }

  void add_figure(Figure figure) {
    const FigureKind& kind = kind_of(figure);
    columns_.push_back({TableField::figure, summary_.channels.size(), std::string(kind.name), "", 0, &kind});
  }

  std::vector<Column> take() { return std::move(columns_); }

 private:
  void add_count(TableField field, std::size_t channel) {
    const Period period = field == TableField::baseline ? summary_.baseline : summary_.comparison;
    const std::string name = channel < summary_.channels.size() ? summary_.channels[channel] : "total";
    columns_.push_back({field, channel, name, period_label(period), group_});
  }

  const Summary& summary_;
  std::size_t group_ = 0;
  std::vector<Column> columns_;
};

}  // namespace

std::vector<Column> figure_columns(const Summary& summary, GroupBy by, bool with_change) {
  const std::vector<Shown> shown = shown_figures(summary, with_change);
  const auto is_other = [](const Shown& each) { return each.figure != Figure::count; };
  Columns columns(summary);
  for (auto at = shown.begin(); at != shown.end();) {
    if (is_other(*at)) {
      columns.add_figure(at->figure);
      ++at;
      continue;
    }
    const auto end = std::find_if(at, shown.end(), is_other);
    columns.add_counts({at, end}, by);
    at = end;
  }
  return columns.take();
}

std::vector<std::string> machine_headers(std::span<const Column> columns, const Summary& summary) {
  const std::array periods{summary.baseline, summary.comparison};
  const ColumnNames names(summary.channels, summary.spellings, periods);
  std::vector<std::string> headers;
  const auto header = [&](const Column& column) -> std::string {
    if (column.field == TableField::region) return "region";
    if (column.field == TableField::label) return "force";
    if (column.kind != nullptr) return std::string(column.kind->machine);
    const Period period = periods[column.field == TableField::baseline ? 0 : 1];
    const bool total = column.channel == summary.channels.size();
    return total ? write_column_name("total", period) : names.header(column.channel, period);
  };
  for (const Column& column : columns) headers.push_back(header(column));
  return headers;
}

}  // namespace reach::report
