// bind: a header's columns → their roles, and where the coordinates of its counts are given.
#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/bind_state.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/header/formulas.hpp"
#include "load/words/measures.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Decides what kind of rows there are. Returns false after reporting events without an option that counts them, or
/// numbers of people that cannot be summed.
bool choose_rows(BindState& state) {
  RowContent& rows = state.binding.rows;
  if (state.options().events.any()) {
    rows = RowContent::events;
  } else if (state.has(Role::distinct) && state.has(Role::period) && state.has(Role::channel)) {
    rows = RowContent::people;
  } else if (state.has(Role::distinct) && state.has(Role::date)) {
    state.report(code::not_additive, 0, "numbers of different people by date do not add up to those of a longer period",
                 "name the column of dates `period`: each row is then for the period that it says");
    return false;
  }
  return true;
}

/// Reports rows with a date and a channel but no figures: they may be events, and an option must say that they are to
/// be counted.
bool check_for_events(BindState& state) {
  constexpr Roles kCounts = role_set({Role::count, Role::value, Role::plain, Role::total, Role::distinct});
  const bool counted = std::ranges::any_of(state.columns(), [](const HeaderColumn& column) {
    const bool is_id = column.role == Role::plain && measure_of(column.text).measure == Measure::code;
    return !is_id && (kCounts & role_set({column.role})) != 0;
  });
  if (counted || !state.binding.labels.date || !state.binding.labels.channel) return true;
  state.report(code::no_count_column, 0, fmt::format("no column of counts; {}", state.listing()),
               "if each row is an event: --count rows, or --distinct NAME for the different values of a column");
  return false;
}

/// Refuses the second of two columns for one count.
void refuse_duplicate(BindState& state, ColumnIndex second, ColumnIndex first, std::string_view what) {
  const std::string& text = state.binding.header.columns[second].text;
  const std::string& earlier = state.binding.header.columns[first].text;
  const bool told_apart = fold_header(text) != fold_header(earlier);  // by --ignore-column
  state.refuse(code::duplicate_column, second, state.both(first, second, what),
               told_apart ? fmt::format("if they hold the same figures, leave one out: --ignore-column {}; else rename "
                                        "one of them",
                                        as_argument(text))
                          : "if they hold the same figures, delete one of them; else rename one");
}

/// Refuses a break marker on a column without a period: every period would be a break.
void refuse_open_break(BindState& state, ColumnIndex at) {
  state.refuse(code::bad_marker, at,
               fmt::format("{} is marked as a break, [b], and does not say from which period on",
                           in_backticks(state.binding.header.columns[at].text)),
               "take the marker out, and write it beside the counts of the first period that is counted in the new "
               "way; or give that period: --break PERIOD");
}

/// `website 2016`.
std::string name_of_count(const BindState& state, const CountColumn& count) {
  const DatasetBuilder& all = state.context.all;
  const std::string force(count.force ? all.forces.at(*count.force).name : "");
  const std::string name = count.channel ? all.channels.all()[*count.channel] : force;
  return count.period ? name + ' ' + period_label(*count.period) : name;
}

/// Adds the force that a header names. Refuses a second spelling of a known name, and reports a second region.
std::optional<std::uint32_t> add_force(BindState& state, ColumnIndex at) {
  DatasetBuilder& all = state.context.all;
  const std::string& name = state.binding.header.columns[at].force;
  const Names::Match match = all.forces.match(name);
  if (!match.is_usable()) {
    const auto& entry = all.forces.at(match.id);
    auto fault = spelling_fault(name, match.spelling, entry.name, all.text(entry.origin));
    state.refuse(code::duplicate_column, at, std::move(fault.message), std::move(fault.hint));
    return std::nullopt;
  }
  const std::uint32_t force = all.forces.add(name, match, origin_at(state.binding.header.line, state.context.index));
  if (match.spelling == Names::Spelling::fresh) {
    assign_region(all, force, std::nullopt, all.place(all.forces.at(force).origin));
  }
  return force;
}

/// Gives each column of counts its coordinates, and collects stated and unnamed columns.
void place_columns(BindState& state) {
  using Figure =
      std::tuple<std::optional<std::uint32_t>, std::optional<std::uint32_t>, std::optional<Period>, std::string>;
  std::map<Figure, ColumnIndex> figures;
  Binding& binding = state.binding;
  for (ColumnIndex at = 0; at < state.columns().size(); ++at) {
    HeaderColumn& column = state.column(at);
    if (column.role == Role::blank) binding.blank.push_back(at);
    if (column.role == Role::text) binding.texts.push_back(at);
    if (is_stated(column.role)) binding.stated.push_back({at, {}});
    if (column.role == Role::plain && !column.channel.empty() && !binding.labels.channel) column.role = Role::value;
    if (column.role != Role::value && column.role != Role::count) continue;
    CountColumn count{at, std::nullopt, std::nullopt, column.period};
    if (binding.period) column.period = count.period = binding.period;
    if (!column.force.empty()) {
      count.force = add_force(state, at);
      if (!count.force) continue;
    }
    if (column.role == Role::value && !column.channel.empty()) {
      const std::string name = std::string(column.said ? kChannelPrefix : "") + column.channel;
      count.channel = state.context.all.channels.add(name, origin_at(binding.header.line, state.context.index));
    }
    if (column.markers.has(Marker::break_in_series) && !count.period) {
      refuse_open_break(state, at);
      continue;
    }
    count.part = column.part;
    if (binding.parts.across) count.year = column.period;
    const auto [found, fresh] = figures.try_emplace({count.force, count.channel, count.period, count.part}, at);
    if (fresh)
      binding.counts.push_back(count);
    else
      refuse_duplicate(state, at, found->second, name_of_count(state, count));
  }
}

/// Gives a `TOTAL` after the columns of one period that period. Its figures are checked, so a wrong guess leads to an
/// error.
void give_totals_their_period(BindState& state) {
  std::optional<Period> last = state.binding.period;
  for (auto& column : state.columns()) {
    if (column.role == Role::value) last = column.period;
    if (column.role == Role::total && !column.period) column.period = last;
  }
}

void note_texts(const BindState& state) {
  if (state.binding.texts.empty()) return;
  const bool one = state.binding.texts.size() == 1;
  state.report(code::text_column, state.binding.texts.front(),
               fmt::format("{} no figures, and {} left out",
                           state.names(state.binding.texts) + (one ? " has" : " have"), one ? "is" : "are"));
}

/// Remembers the first column of text that may distinguish rows, because its cells differ.
void find_telling_text(BindState state, Binding& binding) {
  for (const ColumnIndex at : label_texts(state)) {
    if (binding.telling_text || only_value(state, at)) continue;
    binding.telling_text = at;
  }
}

void note_force(const BindState& state) {
  if (state.binding.labels.force || state.binding.forces_across || !state.options().given_force.empty()) return;
  const bool may_be_across = std::ranges::count_if(state.binding.counts, [](const CountColumn& count) {
                               return count.channel && !count.period;
                             }) > 1;
  state.report(code::one_force, 0,
               fmt::format("no column names the forces: all rows are one force, {}", in_backticks(state.binding.force)),
               fmt::format("--force NAME gives it its name{}",
                           may_be_across ? "; if the columns are forces, --channel NAME names what they count" : ""));
}

/// A report on a table without force names shows its only force under the name of a total: takes it as that force.
void take_only_force(const BindState& state) {
  const auto& force = state.binding.labels.force;
  if (force && holds_one_force(state, *force)) state.context.all.rows.take_only_force(kOneForce);
}

/// Sets the name of the layout.
void name_layout(Binding& binding) {
  const auto any = [&](auto has) { return std::ranges::any_of(binding.counts, has); };
  const GivenBy channel = binding.labels.channel                                                    ? GivenBy::row
                          : any([](const CountColumn& count) { return count.channel.has_value(); }) ? GivenBy::column
                                                                                                    : GivenBy::table;
  const GivenBy period = binding.labels.date                            ? GivenBy::date
                         : binding.labels.period || binding.labels.part ? GivenBy::row
                         : binding.period                               ? GivenBy::table
                                                                        : GivenBy::column;
  binding.layout = layout_name(channel, period);
  if (binding.layout == "wide" && (!binding.stated.empty() || binding.header.records > 1)) binding.layout = "published";
}

SummedPeriods summed_periods(const Binding& binding, const LoadOptions& options) {
  if (binding.labels.date) return SummedPeriods::all;
  const bool has_parts = binding.labels.part || binding.parts.across;
  return has_parts || options.period_given ? SummedPeriods::shorter : SummedPeriods::none;
}

/// Refuses numbers of distinct people without a channel column: `reach tally --distinct` writes them by channel and
/// period.
void refuse_people_alone(BindState& state) {
  const auto people = state.with(Role::distinct);
  if (people.empty() || state.binding.faulty) return;
  state.report(code::no_count_column, people.front(),
               fmt::format("{} are numbers of different people, and no column names their channel",
                           in_backticks(state.column(people.front()).text)),
               "name the column of the channels by --channel-column, or rename this one if it holds plain counts");
}

std::optional<Binding> bind_counts(BindState& state) {
  if (!check_for_events(state)) return std::nullopt;
  if (!settle_coordinates(state)) {
    refuse_measures(state);
    return std::nullopt;
  }
  state.binding.summed = summed_periods(state.binding, state.options());
  place_columns(state);
  name_layout(state.binding);
  check_column_names(state);
  check_unknown(state);
  if (state.binding.counts.empty()) {
    refuse_people_alone(state);
    return std::nullopt;
  }
  check_said_measures(state);
  note_force(state);
  const auto& channel = state.binding.labels.channel;
  if (channel) state.binding.sole_totals = totals_named(state, *channel);
  take_counted_values(state);
  if (!state.binding.is_tall()) give_totals_their_period(state);
  if (state.binding.faulty) state.binding.stated.clear();  // their parts may have been left out
  bind_formulas(state.binding, state.context.all.channels);
  return std::move(state.binding);
}

std::optional<Binding> bind_people(BindState& state) {
  if (!check_force(state)) return std::nullopt;
  for (const ColumnIndex at : state.with(Role::blank)) state.binding.blank.push_back(at);
  const auto distinct = state.with(Role::distinct);
  if (distinct.size() > 1) refuse_duplicate(state, distinct[1], distinct[0], "different people");
  state.binding.counts.push_back({distinct.front(), {}, {}, {}});
  state.binding.layout = "distinct";
  check_unknown(state);
  return std::move(state.binding);
}

}  // namespace

std::optional<Binding> bind_header(Header header, const BindContext& context) {
  BindState state{context, {}};
  state.binding.header = std::move(header);
  state.binding.faulty = std::ranges::any_of(state.columns(), &HeaderColumn::refused);
  const bool are_known = check_named_columns(state);
  check_short_years(state);
  check_timespans(state);
  if (!are_known) return std::nullopt;
  look_at_cells(state);
  const bool labelled = choose_labels(state);
  if (!choose_rows(state)) return std::nullopt;
  std::optional<Binding> binding;
  switch (state.binding.rows) {
    case RowContent::counts:
      binding = bind_counts(state);
      break;
    case RowContent::events:
      binding = bind_events(state);
      break;
    case RowContent::people:
      binding = bind_people(state);
      break;
  }
  if (!labelled || !binding || (binding->faulty && context.all.options.discreet)) return std::nullopt;
  binding->summed = summed_periods(*binding, context.all.options);
  take_only_force({context, *binding});
  note_texts({context, *binding});
  find_telling_text({context, *binding}, *binding);
  return binding;
}

}  // namespace reach
