#include "report/columns.hpp"

#include <algorithm>
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
    const std::size_t periods = summary_.periods.size();
    if (by == GroupBy::period) {
      for (std::size_t at = 0; at < periods; ++at) {
        ++group_;
        for (const Shown& each : counts) add_count(each.channel, at);
      }
      return;
    }
    for (const Shown& each : counts) {
      ++group_;
      for (std::size_t at = 0; at < periods; ++at) add_count(each.channel, at);
    }
  }

  void add_figure(Figure figure) {
    const FigureKind& kind = kind_of(figure);
    columns_.push_back({.field = TableField::figure,
                        .channel = summary_.channels.size(),
                        .name = std::string(kind.name),
                        .kind = &kind});
  }

  std::vector<Column> take() { return std::move(columns_); }

 private:
  void add_count(std::size_t channel, std::size_t at) {
    columns_.push_back({.field = TableField::count,
                        .channel = channel,
                        .name = channel < summary_.channels.size() ? summary_.channels[channel] : "total",
                        .period = period_label(summary_.periods[at]),
                        .at = at,
                        .group = group_});
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
  const ColumnNames names(summary.channels, summary.spellings, summary.periods);
  std::vector<std::string> headers;
  const auto header = [&](const Column& column) -> std::string {
    if (column.field == TableField::region) return "region";
    if (column.field == TableField::label) return "force";
    if (column.kind != nullptr) return std::string(column.kind->machine);
    const Period period = summary.periods[column.at];
    const bool total = column.channel == summary.channels.size();
    return total ? write_column_name("total", period) : names.header(column.channel, period);
  };
  for (const Column& column : columns) headers.push_back(header(column));
  return headers;
}

}  // namespace reach::report
