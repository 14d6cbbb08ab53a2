// Chooses the columns that label the rows: if there are several for one label, the one whose name fits best.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/bind_state.hpp"
#include "load/words/place_names.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A label, where its column is kept, and the option that names it.
struct Label {
  Role role;
  std::optional<ColumnIndex> LabelColumns::*column;
  std::string_view option;
};

constexpr auto kLabelKinds = std::to_array<Label>({
    {Role::force, &LabelColumns::force, "--force-column"},
    {Role::region, &LabelColumns::region, "--region-column"},
    {Role::channel, &LabelColumns::channel, "--channel-column"},
    {Role::period, &LabelColumns::period, "--period-column"},
    {Role::part, &LabelColumns::part, "--period-column"},
    {Role::date, &LabelColumns::date, "--date-column"},
    {Role::id, &LabelColumns::id, ""},
});

/// Reports two columns for one label.
void report_both(const BindState& state, const Label& label, ColumnIndex first, ColumnIndex second) {
  const std::string& earlier = state.binding.header.columns[first].text;
  const std::string& text = state.binding.header.columns[second].text;
  const bool told_apart = fold_header(text) != fold_header(earlier);
  state.report(
      code::duplicate_column, second, state.both(first, second, describe(state.binding.header.columns[second])),
      told_apart && !label.option.empty() ? fmt::format("name the one that is meant: {} {}, or {} {}", label.option,
                                                        as_argument(earlier), label.option, as_argument(text))
                                          : "leave one out: rename it, or delete it");
}

/// If several columns could name the channels, leaves out those with a single value, such as `Count` in all rows of
/// `Measure`. If all have a single value, leaves out all but the one whose name fits best.
void leave_constants_out(BindState& state) {
  const std::vector<ColumnIndex> all = state.with(Role::channel);
  if (all.size() < 2) return;
  std::vector<ConstantColumn> constants;
  for (const ColumnIndex at : all) {
    auto value = state.column(at).rank > 0 ? only_value(state, at) : std::nullopt;
    if (value) constants.push_back({at, std::move(*value)});
  }
  if (constants.size() == all.size()) {
    const auto rank = [&](const ConstantColumn& constant) { return state.column(constant.column).rank; };
    constants.erase(std::ranges::min_element(constants, {}, rank));
  }
  for (const ConstantColumn& constant : constants) state.column(constant.column).role = Role::text;
  state.binding.constants = std::move(constants);
}

/// Leaves out a column of other times, such as the time of recording, if another column gives the periods or dates.
void leave_time_out(BindState& state, const Label& label, ColumnIndex other, ColumnIndex chosen) {
  HeaderColumn& column = state.column(other);
  const std::string what = describe(column);
  column.role = Role::ignored;
  const bool is_asked = state.column(chosen).rank == kGivenRank;
  state.report(code::text_column, other,
               fmt::format("{} is left out: {} gives the {}s", in_backticks(column.text),
                           in_backticks(state.column(chosen).text), what),
               is_asked ? "" : fmt::format("if the other is meant: {} {}", label.option, as_argument(column.text)));
}

bool choose(BindState& state, const Label& label) {
  if (label.role == Role::channel) leave_constants_out(state);
  const std::vector<ColumnIndex> all = state.with(label.role);
  if (all.empty()) return true;
  const auto rank = [&](ColumnIndex at) { return state.column(at).rank; };
  const ColumnIndex best = *std::ranges::min_element(all, {}, rank);
  bool good = true;
  for (const ColumnIndex at : all) {
    if (at == best) continue;
    if (rank(at) == rank(best)) {
      report_both(state, label, std::min(at, best), std::max(at, best));
      good = false;
    }
    const bool is_time = label.role == Role::period || label.role == Role::date;
    if (is_time && good)
      leave_time_out(state, label, at, best);
    else
      state.column(at).role = Role::text;
  }
  state.binding.labels.*(label.column) = best;
  return good;
}

bool is_year(const std::optional<Period>& period) {
  return period && (period->kind == PeriodKind::calendar_year || period->kind == PeriodKind::financial_year);
}

/// Whether the columns of counts are for years: `2016`, `Website 2016`.
bool has_years_across(const BindState& state) {
  const std::vector<ColumnIndex> counts = state.with(Role::value);
  const auto is_of_year = [&](ColumnIndex at) { return is_year(state.binding.header.columns[at].period); };
  return !counts.empty() && std::ranges::all_of(counts, is_of_year);
}

/// Treats the date column as a column of parts of years.
void take_dates_as_parts(BindState& state) {
  LabelColumns& labels = state.binding.labels;
  state.column(*labels.date).role = Role::part;
  labels.part = std::exchange(labels.date, std::nullopt);
}

/// In a file of one year, or beside columns of years, treats a column of months without years (`January`) as parts of
/// them.
void take_month(BindState& state) {
  LabelColumns& labels = state.binding.labels;
  if (!labels.date || labels.part || !part_column(state.column(*labels.date).text)) return;
  if (!holds_dates(state, *labels.date)) take_dates_as_parts(state);
}

/// Decides what columns of dates, months and quarters hold. A date column may hold years. Beside a year, a column of
/// months or quarters gives a part of it; without a year, a quarter is a period.
void settle_parts(BindState& state) {
  LabelColumns& labels = state.binding.labels;
  if (labels.date && !labels.period && holds_years(state, *labels.date)) {
    state.column(*labels.date).role = Role::period;
    labels.period = labels.date;
    labels.date.reset();
  }
  if ((is_year(state.context.input.period) || has_years_across(state)) && !labels.period) {
    take_month(state);
    if (labels.part && !labels.date && !holds_periods(state, *labels.part)) return;
  }
  if (labels.part && !labels.period) {
    state.column(*labels.part).role = labels.date ? Role::text : Role::period;
    if (!labels.date) labels.period = labels.part;
    labels.part.reset();
  }
  if (!labels.period || !labels.date || labels.part || holds_dates(state, *labels.date)) return;
  take_dates_as_parts(state);
}

/// Keeps the header of the period column if it says that the dates in the rows are the ends of periods.
void read_period_head(BindState& state) {
  const auto& period = state.binding.labels.period;
  if (period && says_end(state.column(*period).text)) state.binding.period_head = state.column(*period).text;
}

/// Reads from the headers how the parts of years are numbered.
void read_parts(BindState& state) {
  const LabelColumns& labels = state.binding.labels;
  if (!labels.part) return;
  const std::string& header = state.column(*labels.part).text;
  state.binding.parts.column = part_column(header).value_or(PartColumn{.part = YearPart::month});
  state.binding.parts.financial = labels.period && is_of_financial_years(state.column(*labels.period).text);
}

/// Whether there are at least two count columns, and all are named after places.
bool are_places_across(const BindState& state) {
  std::size_t places = 0;
  for (const HeaderColumn& column : state.binding.header.columns) {
    if (column.role != Role::plain) continue;
    if (!is_place_name(column.channel) && !is_other_place(column.channel)) return false;
    ++places;
  }
  return places > 1;
}

/// What an unnamed first column holds: periods, judging by its cells; channels, if the columns are places; otherwise,
/// forces.
Role role_of_unnamed(const BindState& state) {
  const bool timed = state.has(Role::period) || state.has(Role::date) || state.context.input.period;
  if (!timed && holds_periods(state, 0)) return Role::period;
  if (!timed && holds_dates(state, 0)) return Role::date;
  const bool channels = !state.has(Role::channel) && are_places_across(state) && !holds_places(state, 0);
  return channels ? Role::channel : Role::force;
}

/// Leaves out a first column that only numbers the rows, as written by R and pandas.
void leave_row_numbers_out(BindState& state) {
  const HeaderColumn& first = state.columns().front();
  const bool unnamed = first.role == Role::blank || fold_header(first.text) == "unnamed: 0";
  const bool others = state.has(Role::force) || state.has(Role::region) || state.has(Role::text);
  if (!unnamed || !others || !numbers_rows(state, 0)) return;
  state.columns().front().role = Role::ignored;
  state.report(code::text_column, 0, "the first column has no name and numbers the rows, and is left out");
}

/// Uses an unnamed first column for the labels that no other column gives.
void take_unnamed_label(BindState& state) {
  if (state.has(Role::force) || state.columns().front().role != Role::blank) return;
  state.columns().front().role = role_of_unnamed(state);
}

/// Whether a column's name says that it holds countries, which contain regions.
bool names_country(std::string_view text) {
  constexpr auto kCountries = std::to_array<std::string_view>({"country", "country name", "nation", "nation name"});
  return std::ranges::binary_search(kCountries, std::string_view(fold_header(text)));
}

/// A single column of texts or regions names the forces if nothing else does: it holds places, or the rows are regions
/// (which a column of countries may contain).
void take_places(BindState& state) {
  LabelColumns& labels = state.binding.labels;
  if (labels.force || !state.options().given_force.empty()) return;
  const std::vector<ColumnIndex> texts = label_texts(state);
  if (texts.size() == 1 && labels.region && names_country(state.column(texts.front()).text)) {
    labels.force = std::exchange(labels.region, texts.front());
    state.column(texts.front()).role = Role::region;
  } else if (texts.size() == 1 &&
             (holds_places(state, texts.front()) || names_country(state.column(texts.front()).text))) {
    labels.force = texts.front();
  } else if (texts.empty() && labels.region) {
    labels.force = labels.region;
    labels.region.reset();
  } else {
    return;
  }
  state.column(*labels.force).role = Role::force;
}

}  // namespace

PeriodKind YearParts::whole(std::string_view year, PeriodKind prefer) const {
  const auto period = parse_period(year, prefer);
  const bool of_april = financial || (period && period->kind == PeriodKind::financial_year);
  return of_april ? PeriodKind::financial_year : PeriodKind::calendar_year;
}

bool choose_labels(BindState& state) {
  leave_row_numbers_out(state);
  take_unnamed_label(state);
  bool good = true;
  for (const Label& label : kLabelKinds) good = choose(state, label) && good;
  settle_parts(state);
  read_parts(state);
  read_period_head(state);
  take_places(state);
  state.binding.labels.code = find_force_code(state);
  return good;
}

}  // namespace reach
