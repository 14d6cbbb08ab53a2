// Columns whose names begin with a word for totals, `Total tests`, and whose figures are no totals: they are counts.
#include <algorithm>
#include <iterator>
#include <string>

#include <fmt/core.h>

#include "diagnostic/codes/doubtful_totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/header/total_look.hpp"

namespace reach {
namespace {

TotalLook look_at(const BindState& state, ColumnIndex total, const std::vector<ColumnIndex>& columns) {
  const auto before = static_cast<std::size_t>(std::ranges::lower_bound(columns, total) - columns.begin());
  const Batch& batch = state.context.records.batch();
  TotalLook look;
  std::string scratch;
  std::vector<PartFigure> parts;
  each_first_row(state, [&](const Record& record) {
    const auto stated = figure_in(batch, record, total, scratch);
    if (!stated) return;
    parts.clear();
    for (const ColumnIndex column : columns) {
      const auto count = figure_in(batch, record, column, scratch);
      if (!count) return;
      parts.push_back({column, *count});
    }
    look.add(parts, before, *stated);
  });
  return look;
}

void warn_of_counted(const BindState& state, const std::vector<ColumnIndex>& totals) {
  const bool one = totals.size() == 1;
  std::string options;
  for (const ColumnIndex at : totals)
    options += " --ignore-column " + as_argument(state.binding.header.columns[at].text);
  state.report(
      code::doubtful_total, totals.front(),
      fmt::format("{} counted: no columns beside {} up to {} in any row", state.names(totals) + (one ? " is" : " are"),
                  one ? "it add" : "them add", one ? "it" : "them"),
      fmt::format("if the columns beside are parts of {}, leave out what holds them twice:{}", one ? "it" : "them",
                  options));
}

}  // namespace

void take_counted_totals(BindState& state, std::vector<ColumnIndex>& counts) {
  std::vector<ColumnIndex> taken;
  std::vector<ColumnIndex> doubtful;
  for (const ColumnIndex at : state.with(Role::total)) {
    HeaderColumn& column = state.column(at);
    const std::string name = read_channel_words(column.text, state.binding.header.forms.prefer()).channel;
    if (!begins_in_total(name)) continue;
    std::vector<ColumnIndex> parts;
    std::ranges::copy_if(counts, std::back_inserter(parts),
                         [&](ColumnIndex part) { return state.column(part).period == column.period; });
    const TotalLook look = look_at(state, at, parts);
    if (parts.empty() || !look.is_count()) continue;
    column.role = column.period ? Role::value : Role::plain;
    column.channel = name;
    column.said = true;
    taken.push_back(at);
    if (look.may_hold_a_part()) doubtful.push_back(at);
  }
  if (!doubtful.empty()) warn_of_counted(state, doubtful);
  counts.insert(counts.end(), taken.begin(), taken.end());
  std::ranges::sort(counts);
}

}  // namespace reach
