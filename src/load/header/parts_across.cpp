// Columns that give parts of years, `January`, where the row or the table gives the years.
#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "diagnostic/codes/dates.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/header/formulas.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

/// The kind of part of a year that a name is: `January`, `Q1`, `Jan-Mar`.
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

namespace {

/// Refuses a quarter if only some of its months have columns: added to them, it would count them twice.
void refuse_quarter(BindState& state, ColumnIndex quarter, const std::vector<ColumnIndex>& months) {
  const std::string name = as_argument(state.column(quarter).text);
  state.refuse(code::mixed_periods, quarter,
               fmt::format("{} is a quarter beside months, and not all of its months have a column",
                           in_backticks(state.column(quarter).text)),
               fmt::format("to read the months only: --ignore-column {}; to read the quarters only: {}", name,
                           state.leaving_out(months)));
}

/// Treats quarters beside their months (`Jan`, `Feb`, `Mar`, `Q1`) as stated sums of them.
void take_quarters(BindState& state, std::vector<ColumnIndex>& counts, std::vector<ColumnIndex> quarters) {
  std::erase_if(counts, [&](ColumnIndex at) { return std::ranges::binary_search(quarters, at); });
  std::vector<std::string> months;
  for (const ColumnIndex at : counts) months.push_back(state.column(at).channel);
  std::erase_if(quarters, [&](ColumnIndex at) {
    const bool unknown = months_of_quarter(state.column(at).channel, months).empty();
    if (unknown) refuse_quarter(state, at, counts);
    return unknown;
  });
  if (quarters.empty()) return;
  for (const ColumnIndex at : quarters) {
    HeaderColumn& column = state.column(at);
    column.role = Role::total;
    column.part = std::exchange(column.channel, {});
  }
  const bool one = quarters.size() == 1;
  state.report(
      code::stated_total, quarters.front(),
      fmt::format("{} taken as {} of {} months: checked, not added", state.names(quarters) + (one ? " is" : " are"),
                  one ? "the sum" : "sums", one ? "its" : "their"));
}

}  // namespace

std::vector<std::vector<std::size_t>> months_of_quarter(std::string_view quarter,
                                                        const std::vector<std::string>& months) {
  constexpr std::size_t kMonths = 3;
  std::vector<std::vector<std::size_t>> readings;
  for (const std::string_view year : {"2001", "2001-02"}) {
    const auto whole = join_period(year, quarter, {.part = YearPart::quarter}, false);
    const auto* of = std::get_if<Period>(&whole);
    if (of == nullptr) continue;
    std::vector<std::size_t> within;
    for (std::size_t at = 0; at < months.size(); ++at) {
      const auto month = join_period(year, months[at], {.part = YearPart::month}, false);
      const auto* its = std::get_if<Period>(&month);
      if (its != nullptr && enclosing(*its, PeriodKind::quarter) == *of) within.push_back(at);
    }
    const bool is_new = std::ranges::find(readings, within) == readings.end();
    if (within.size() == kMonths && is_new) readings.push_back(std::move(within));
  }
  return readings;
}

void take_parts_across(BindState& state, std::vector<ColumnIndex>& counts) {
  if (counts.size() < 2 || !gives_years(state)) return;
  std::vector<ColumnIndex> quarters;
  for (const ColumnIndex at : counts) {
    const HeaderColumn& column = state.column(at);
    const auto part = column.role == Role::plain && !column.said ? part_named(column.channel) : std::nullopt;
    if (!part) return;
    if (*part == YearPart::quarter) quarters.push_back(at);
  }
  const bool all_quarters = quarters.size() == counts.size();
  if (!quarters.empty() && !all_quarters) take_quarters(state, counts, quarters);
  YearParts& parts = state.binding.parts;
  parts.across = true;
  parts.column.part = all_quarters ? YearPart::quarter : YearPart::month;
  const auto& years = state.binding.labels.period;
  parts.financial = years && is_of_financial_years(state.column(*years).text);
  for (const ColumnIndex at : counts) {
    HeaderColumn& column = state.column(at);
    column.role = Role::value;
    column.part = std::exchange(column.channel, {});
  }
}

}  // namespace reach
