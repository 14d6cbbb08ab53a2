// Columns that give parts of years, `January`, where the row or the table gives the years.
#include <algorithm>
#include <utility>
#include <variant>

#include "load/header/count_coordinates.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

/// The part of a year that a name is: `January`, `Q1`, `Jan-Mar`.
std::optional<YearPart> part_named(std::string_view name) {
  if (all_digits(name)) return std::nullopt;
  for (const YearPart part : {YearPart::month, YearPart::quarter}) {
    if (std::holds_alternative<Period>(join_period("2001", name, {.part = part}, false))) return part;
  }
  return std::nullopt;
}

/// Whether the row or the table gives years.
bool gives_years(const BindState& state) {
  const LabelColumns& labels = state.binding.labels;
  if (labels.date || labels.part) return false;
  const auto& table = state.context.input.period;
  return labels.period ? !table : table && table->kind <= PeriodKind::financial_year;
}

}  // namespace

void take_parts_across(BindState& state, std::vector<ColumnIndex>& counts) {
  if (counts.size() < 2 || !gives_years(state)) return;
  const auto part_of = [&](ColumnIndex at) {
    const HeaderColumn& column = state.column(at);
    return column.role == Role::plain && !column.said ? part_named(column.channel) : std::nullopt;
  };
  const auto first = part_of(counts.front());
  if (!first || !std::ranges::all_of(counts, [&](ColumnIndex at) { return part_of(at) == first; })) return;
  YearParts& parts = state.binding.parts;
  parts.across = true;
  parts.column.part = *first;
  const auto& years = state.binding.labels.period;
  parts.financial = years && is_of_financial_years(state.column(*years).text);
  for (const ColumnIndex at : counts) {
    HeaderColumn& column = state.column(at);
    column.role = Role::value;
    column.part = std::exchange(column.channel, {});
  }
}

}  // namespace reach
