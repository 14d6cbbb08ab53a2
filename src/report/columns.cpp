#include "report/columns.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>

#include "report/machine_names.hpp"
#include "report/shown.hpp"

namespace reach::report {
namespace {

struct FigureColumn {
  Figure figure;
  Field field;
  std::string_view name;
  std::string_view machine;
};

/// A column each; a count has two.
constexpr auto kFigureColumns = std::to_array<FigureColumn>({
    {Figure::change, Field::change, "change", "change"},
    {Figure::increase, Field::increase, "increase", "increase_percent"},
    {Figure::share, Field::share, "share", "share_percent"},
    {Figure::contribution, Field::contribution, "contribution", "contribution_points"},
    {Figure::annual, Field::annual, "annual", "annual_percent"},
});

/// Columns under construction.
class Columns {
 public:
  explicit Columns(const Summary& summary) : summary_(summary), machine_(machine_names(summary.channels)) {
    machine_.emplace_back("total");
  }

  /// Neighbouring counts.
  void add_counts(std::span<const Shown> counts, GroupBy by) {
    if (by == GroupBy::period) {
      ++group_;
      for (const Shown& each : counts) add_count(Field::baseline, each.channel);
      ++group_;
      for (const Shown& each : counts) add_count(Field::comparison, each.channel);
      return;
    }
    for (const Shown& each : counts) {
      ++group_;
      add_count(Field::baseline, each.channel);
      add_count(Field::comparison, each.channel);
    }
  }

  void add_figure(Figure figure) {
    const auto row = std::ranges::find(kFigureColumns, figure, &FigureColumn::figure);
    columns_.push_back(
        {row->field, summary_.channels.size(), std::string(row->name), "", std::string(row->machine), 0});
  }

  std::vector<Column> take() { return std::move(columns_); }

 private:
  void add_count(Field field, std::size_t channel) {
    const Period period = field == Field::baseline ? summary_.baseline : summary_.comparison;
    const std::string name = channel < summary_.channels.size() ? summary_.channels[channel] : "total";
    columns_.push_back({field, channel, name, label(period), with_period(machine_[channel], period), group_});
  }

  const Summary& summary_;
  std::vector<std::string> machine_;
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

}  // namespace reach::report
