#include "report/figures/columns.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "model/column_names.hpp"
#include "report/figures/shown.hpp"

namespace reach::report {
namespace {

/// Columns under construction.
class Columns {
 public:
  Columns(const Summary& summary, bool for_programs) : summary_(summary), for_programs_(for_programs) {}

  /// Adds the columns of adjacent figures that each period has.
  void add_of_periods(std::span<const Shown> figures, GroupBy by) {
    const std::size_t periods = summary_.periods.size();
    const Shown total{Figure::count, summary_.channels.size()};
    if (summary_.series && figures.size() == 1 && figures.front() == total) {
      for (std::size_t at = 0; at < periods; ++at) add_of_period(total, at, "", 0);
      return;
    }
    if (by == GroupBy::period) {
      for (std::size_t at = 0; at < periods; ++at) {
        ++group_;
        for (const Shown& each : figures) add_of_period(each, at, name_of(each), group_);
      }
      return;
    }
    for (const Shown& each : figures) {
      ++group_;
      for (std::size_t at = 0; at < periods; ++at) add_of_period(each, at, name_of(each), group_);
    }
  }

  void add_figure(Figure figure) {
    const FigureKind& kind = kind_of(figure);
    add({.field = TableField::figure,
         .channel = summary_.channels.size(),
         .name = std::string(kind.name),
         .kind = &kind});
  }

  std::vector<Column> take() { return std::move(columns_); }

 private:
  /// Adds a column, or one for each number of an interval.
  void add(const Column& column) {
    const bool may_part = for_programs_ && column.kind != nullptr && column.kind->ends != nullptr;
    const auto ends = may_part ? column.kind->ends(summary_) : std::span<const RangeEnd>();
    if (ends.empty()) columns_.push_back(column);
    for (const RangeEnd end : ends) {
      columns_.push_back(column);
      columns_.back().end = end;
    }
  }

  [[nodiscard]] std::string name_of(const Shown& shown) const {
    if (shown.figure != Figure::count) return std::string(spoken_name(kind_of(shown.figure), summary_));
    return shown.channel < summary_.channels.size() ? summary_.label_of(shown.channel) : "total";
  }

  void add_of_period(const Shown& shown, std::size_t at, std::string name, std::size_t group) {
    const FigureKind* kind = shown.figure == Figure::count ? nullptr : &kind_of(shown.figure);
    const auto since = kind != nullptr && kind->since != nullptr ? kind->since(summary_, at) : std::nullopt;
    add({.field = kind == nullptr ? TableField::count : TableField::figure,
         .channel = shown.channel,
         .name = std::move(name),
         .period = period_label(summary_.periods[at]),
         .covered = summary_.covered.empty() ? "" : summary_.covered[at],
         .since = since ? period_label(*since) : "",
         .at = at,
         .group = group,
         .kind = kind});
  }

  const Summary& summary_;
  bool for_programs_;
  std::size_t group_ = 0;
  std::vector<Column> columns_;
};

}  // namespace

std::string period_heading(const Column& column) {
  return column.covered.empty() ? column.period : column.period + " (" + column.covered + ')';
}

std::string whole_heading(const Column& column) {
  if (column.period.empty()) return column.name;
  if (column.name.empty()) return period_heading(column);
  return column.since.empty() ? column.name + ' ' + period_heading(column) : column.period + " on " + column.since;
}

std::vector<Column> figure_columns(const Summary& summary, GroupBy by, bool for_programs) {
  std::vector<Shown> shown = shown_figures(summary, for_programs);
  const auto is_of_period = [](const Shown& each) {
    return each.figure == Figure::count || kind_of(each.figure).per_period;
  };
  if (summary.series) std::stable_partition(shown.begin(), shown.end(), is_of_period);
  Columns columns(summary, for_programs);
  for (auto at = shown.begin(); at != shown.end();) {
    if (!is_of_period(*at)) {
      columns.add_figure(at->figure);
      ++at;
      continue;
    }
    const auto end = std::find_if_not(at, shown.end(), is_of_period);
    columns.add_of_periods({at, end}, by);
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
    if (column.field == TableField::code) return "code";
    if (column.kind != nullptr) return machine_name(*column.kind, column.period, column.end);
    const Period period = summary.periods[column.at];
    const bool total = column.channel == summary.channels.size();
    return total ? write_column_name("total", period) : names.header(column.channel, period);
  };
  for (const Column& column : columns) headers.push_back(header(column));
  return headers;
}

}  // namespace reach::report
