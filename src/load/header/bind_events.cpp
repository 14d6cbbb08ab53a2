// Rows that are events: the options that count them, and their columns.
#include <string>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/bind_state.hpp"
#include "load/words/measures.hpp"

namespace reach {
namespace {

/// Checks the options for events against the header: someone who counts rows must not get the figures of a column.
bool check_events(BindState& state) {
  const auto& [count_rows, distinct] = state.options().events;
  const LabelColumns& labels = state.binding.labels;
  const std::string option = count_rows ? "--count rows" : "--distinct " + as_argument(distinct);
  if (!distinct.empty() && !labels.id) {
    state.report(code::column_option, 0, fmt::format("{} names a column that is also left out or summed over", option),
                 "leave out --ignore-column or --sum-over for it");
    return false;
  }
  if (labels.date && labels.channel && !state.context.input.period) return true;
  const std::string_view lacking = !labels.date ? "date" : "channel";
  state.report(
      code::column_option, 0,
      fmt::format("{} counts events, a row each, and no column gives their {}; {}", option, lacking, state.listing()),
      fmt::format("name it: --{}-column NAME; if the rows hold counts, leave out --{}", lacking,
                  count_rows ? "count" : "distinct"));
  return false;
}

/// Leaves out ids and places on a map, which tables of events have, and which are no counts whatever their cells.
void leave_labels_out(BindState& state) {
  std::vector<ColumnIndex> labels = state.with(Role::plain);
  std::erase_if(labels, [&](ColumnIndex at) {
    const Measure measure = measure_of(state.column(at).text).measure;
    return measure != Measure::code && measure != Measure::size;
  });
  if (labels.empty()) return;
  state.report(code::text_column, labels.front(),
               fmt::format("{} {} labels, and {} left out: rows are counted", state.names(labels),
                           labels.size() == 1 ? "has" : "have", labels.size() == 1 ? "is" : "are"));
  for (const ColumnIndex at : labels) state.column(at).role = Role::code;
}

}  // namespace

bool check_force(const BindState& state) {
  if (state.binding.labels.force) return true;
  state.report(code::no_force_column, 0, fmt::format("no column names the forces; {}", state.listing()),
               "name it: --force-column NAME");
  return false;
}

std::optional<Binding> bind_events(BindState& state) {
  if (!check_events(state) || !check_force(state)) return std::nullopt;
  take_empty_columns(state);
  leave_labels_out(state);
  for (const ColumnIndex at : state.with(Role::text)) state.binding.texts.push_back(at);
  for (const ColumnIndex at : state.with(Role::blank)) state.binding.blank.push_back(at);
  for (auto& column : state.columns()) {
    const bool counts = column.role == Role::count || column.role == Role::value || column.role == Role::total;
    if (counts || column.role == Role::period) column.role = Role::unknown;
  }
  state.binding.layout = "events";
  check_unknown(state);
  return std::move(state.binding);
}

}  // namespace reach
