// Finds faulty columns in a header: named by an option but absent, with a time that is not a period, not counts, or not
// understood. Each is reported and left out, so that one run shows all faults.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/periods.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/bind_state.hpp"
#include "load/header/measure_check.hpp"
#include "load/words/measures.hpp"
#include "load/words/plain_header.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A column that an option names, and the role that it gives it.
struct NamedColumn {
  std::string_view name;
  Role role;
};

std::vector<NamedColumn> named_columns(const LoadOptions& options) {
  std::vector<NamedColumn> named;
  const auto add = [&](const std::string& name, Role role) {
    if (!name.empty()) named.push_back({name, role});
  };
  for (const std::string& name : options.ignore_columns) add(name, Role::ignored);
  for (const std::string& name : options.sum_over) add(name, Role::sum_over);
  for (const std::string& name : options.columns.counts) add(name, Role::count);
  const ColumnOptions& columns = options.columns;
  add(options.events.distinct, Role::id);
  add(columns.force, Role::force);
  add(columns.region, Role::region);
  add(columns.channel, Role::channel);
  add(columns.period, Role::period);
  add(columns.date, Role::date);
  return named;
}

/// If no column has the name given, gives the role to the column with the nearest name. Returns false if none is near.
bool take_nearest(BindState& state, const NamedColumn& named, std::span<const std::string> texts) {
  const std::string near = nearest(named.name, texts);
  const auto found = std::ranges::find(texts, near);
  if (near.empty() || found == texts.end() || named.role == Role::count) return false;
  HeaderColumn meant;
  meant.text = near;
  meant.role = named.role;
  meant.rank = kGivenRank;
  state.column(static_cast<ColumnIndex>(found - texts.begin())) = std::move(meant);
  return true;
}

/// How messages name these columns: all of them; of many, only the first few.
ChannelUse use_of(const BindState& state, const std::vector<ColumnIndex>& at) {
  constexpr std::size_t kNamed = 4;
  return {.columns = state.names(at, kNamed), .several = at.size() > 1, .leave_out = state.leaving_out(at, kNamed)};
}

/// `Website 2016` for `Website 2016 [note 1]` and `Website 2016*`: the header without its note marker, if what remains
/// is a channel and a period; otherwise empty.
std::string without_marker(std::string_view text) {
  std::string_view rest = text;
  if (rest.ends_with(']') || rest.ends_with(')')) rest = rest.substr(0, rest.find_last_of("[("));
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {"*", "\u2020", "\u2021", "\u00B9", "\u00B2", "\u00B3"}) {
      if (!rest.ends_with(mark)) continue;
      rest.remove_suffix(mark.size());
      more = true;
    }
  }
  rest = trim(rest);
  const bool is_header = rest != text && read_header_words(rest, PeriodKind::calendar_year).role == Role::value;
  return is_header ? std::string(rest) : std::string();
}

/// Whether a column of this name contains counts if rows are not events.
bool counts(std::string_view name) {
  const Role role = read_header_words(name, PeriodKind::calendar_year).role;
  return role == Role::count || role == Role::distinct;
}

/// What to do about a column that is not understood.
std::string remedy_of(const BindState& state, const HeaderColumn& column) {
  const std::string name = as_argument(column.text);
  if (const auto header = without_marker(column.text); !header.empty()) {
    return fmt::format("write it as {}, without the marker after it; --ignore-column {} leaves its figures out",
                       in_backticks(header), name);
  }
  if (const auto [channel, said] = read_channel_cell(column.text); said) {
    return fmt::format("write the period after it: {}",
                       in_backticks(fmt::format("{}{} / 2016", kChannelPrefix, channel)));
  }
  if (state.binding.rows == RowContent::counts) {
    const auto& labels = state.binding.labels;
    if (labels.channel) {
      return fmt::format(
          "--count-column {0} if it, and no other column, holds the counts; --ignore-column {0} leaves "
          "its figures out",
          name);
    }
    return fmt::format("write its period after its name, or --ignore-column {}, which leaves its figures out", name);
  }
  if (counts(column.text)) {
    return fmt::format(
        "leave out --count or --distinct to add its counts up, or --ignore-column {} to count its rows "
        "together",
        name);
  }
  return fmt::format("--sum-over {0} or --ignore-column {0}, to count its rows together", name);
}

/// Refuses --sum-over for a column of figures, which would then not be added up.
void check_sum_over(BindState& state) {
  for (const ColumnIndex at : state.with(Role::sum_over)) {
    const std::string& text = state.column(at).text;
    const Role role = read_header_words(text, PeriodKind::calendar_year).role;
    if (role != Role::value && role != Role::count && role != Role::total) continue;
    state.refuse(
        code::column_option, at,
        fmt::format("--sum-over adds up rows that a column tells apart, and {} holds figures", in_backticks(text)),
        fmt::format("--ignore-column {} leaves its figures out", as_argument(text)));
  }
}

/// Whether a column is taken for a channel although its name is that of a running total, without being declared a
/// channel.
bool is_running_total(const HeaderColumn& column) {
  return measure_of(column.channel).measure == Measure::running && !read_channel_cell(column.text).said;
}

/// The columns that are not understood, and not reported yet.
std::vector<ColumnIndex> unknown_columns(const BindState& state) {
  std::vector<ColumnIndex> unknown;
  const auto& columns = state.binding.header.columns;
  for (ColumnIndex at = 0; at < columns.size(); ++at) {
    const bool is_unknown = columns[at].role == Role::unknown || columns[at].role == Role::plain;
    if (is_unknown && !columns[at].refused) unknown.push_back(at);
  }
  return unknown;
}

/// Leaves out columns that are not understood and are empty.
void leave_empty_out(BindState& state) {
  for (const ColumnIndex at : unknown_columns(state)) {
    if (state.column(at).period || !is_empty_column(state, at)) continue;
    state.column(at).role = Role::text;
    state.binding.texts.push_back(at);
  }
  std::ranges::sort(state.binding.texts);
}

}  // namespace

bool check_named_columns(BindState& state) {
  check_sum_over(state);
  bool known = true;
  std::vector<std::string> texts;
  for (const auto& column : state.columns()) texts.push_back(column.text);
  for (const NamedColumn& named : named_columns(state.options())) {
    const std::string folded = fold_header(named.name);
    if (std::ranges::any_of(texts, [&](const std::string& text) { return fold_header(text) == folded; })) continue;
    state.report(code::column_option, 0, fmt::format("there is no column {}", in_backticks(named.name)),
                 suggestion(named.name, texts, "the columns are"));
    state.binding.faulty = true;
    const bool may_lack_it = named.role == Role::ignored || named.role == Role::sum_over;
    known = (take_nearest(state, named, texts) || may_lack_it) && known;
  }
  return known;
}

namespace {

/// Refuses columns of times that are not periods: `Website 2016 to 2018`.
void refuse_timespans(BindState& state, const std::vector<ColumnIndex>& found) {
  const std::string more = found.size() == 1 ? "" : fmt::format(" (and {} more)", found.size() - 1);
  const HeaderColumn& first = state.column(found.front());
  const std::string as_channel =  // `Take part 2016`
      first.period ? fmt::format("; or --as-channel {} if that is the name of a channel", as_argument(first.channel))
                   : "";
  state.report(code::unknown_column, found.front(),
               fmt::format("column {}{} is not of a single year, financial year, quarter, month or day",
                           in_backticks(state.column(found.front()).text), more),
               fmt::format("write the period that it is of, as 2016, 2016-17 (April to March), 2016-Q1 or 2016-03; or "
                           "{} to leave {} out{}",
                           state.leaving_out(found), found.size() == 1 ? "it" : "them", as_channel));
  for (const ColumnIndex at : found) state.leave_out(at);
}

}  // namespace

void check_timespans(BindState& state) {
  std::vector<ColumnIndex> of_several;  // periods
  std::vector<ColumnIndex> of_none;
  for (const ColumnIndex at : unknown_columns(state)) {
    const std::string& timespan = state.column(at).timespan;
    if (!timespan.empty()) (unread_period(timespan) ? of_several : of_none).push_back(at);
  }
  if (!of_several.empty()) {
    const HeaderColumn& first = state.column(of_several.front());
    const auto unread = unread_period(first.timespan);
    state.report(code::unknown_column, of_several.front(),
                 fmt::format("column {} {}", in_backticks(first.text), unread->message), unread->hint);
    for (const ColumnIndex at : of_several) state.leave_out(at);
  }
  if (!of_none.empty()) refuse_timespans(state, of_none);
}

void check_short_years(BindState& state) {
  const PeriodForms& forms = state.binding.header.forms;
  if (!forms.unsettled() || state.context.input.period || state.has(Role::date)) return;
  bool reported = false;
  for (ColumnIndex at = 0; at < state.columns().size(); ++at) {
    const HeaderColumn& column = state.column(at);
    if (column.refused || (column.role != Role::plain && column.role != Role::total)) continue;
    const std::string text = timespan_text(plain_header(column.text));
    const auto unread = unread_period(text);
    if (!unread || (!reported && text != forms.short_text)) continue;
    if (!std::exchange(reported, true))
      state.report(code::bad_period, at, fmt::format("{} {}", in_backticks(text), unread->message), unread->hint);
    state.leave_out(at);
  }
}

namespace {

using ColumnsByName = std::map<std::string, std::vector<ColumnIndex>>;

/// Whether `mon` is Monday rather than month: another column is named after a day of the week.
bool is_monday(std::string_view folded, const ColumnsByName& others) {
  constexpr auto kOtherDays =
      std::to_array<std::string_view>({"sun", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat"});
  return folded == "mon" &&
         std::ranges::any_of(kOtherDays, [&](auto day) { return others.contains(std::string(day)); });
}

}  // namespace

void check_column_names(BindState& state) {
  ColumnsByName by_name;
  for (const CountColumn& count : state.binding.counts) {
    const HeaderColumn& column = state.column(count.column);
    const bool settled = column.said && !is_running_total(column);
    if (count.force || settled || column.channel.empty()) continue;
    by_name[fold_header(column.channel)].push_back(count.column);
  }
  for (const auto& [folded, at] : by_name) {
    if (is_monday(folded, by_name)) continue;
    const LoadOptions& options = state.options();
    ChannelUse use = use_of(state, at);
    use.over_dates = state.binding.summed != SummedPeriods::none;
    auto fault = channel_fault(renamed(state.column(at.front()).channel, options.rename), options, use);
    if (!fault) continue;
    const bool is_error = fault->code.severity() == Severity::error;
    state.report(fault->code, at.front(), std::move(fault->message), std::move(fault->hint));
    for (const ColumnIndex column : at) {
      if (is_error) state.leave_out(column);
    }
  }
  std::erase_if(state.binding.counts, [&](const CountColumn& count) { return state.column(count.column).refused; });
}

void refuse_measures(BindState& state) {
  for (const ColumnIndex at : unknown_columns(state)) {
    const std::string& text = state.column(at).text;
    const auto fault = channel_fault(text, state.options(), {.columns = in_backticks(text)});
    if (!fault || fault->code.severity() != Severity::error) continue;
    state.refuse(fault->code, at, fault->message,
                 fmt::format("use --ignore-column {} to leave it out of every total", as_argument(text)));
  }
}

void check_unknown(BindState& state) {
  if (state.binding.rows == RowContent::counts) {
    leave_empty_out(state);
    refuse_measures(state);
  }
  const std::vector<ColumnIndex> unknown = unknown_columns(state);
  if (unknown.empty()) return;
  const HeaderColumn& first = state.column(unknown.front());
  const std::string_view where = state.binding.rows == RowContent::counts ? "" : " where rows are counted";
  const std::string which = unknown.size() == 1
                                ? fmt::format("column {} is for", in_backticks(first.text))
                                : fmt::format("{} columns are for, {} first", unknown.size(), in_backticks(first.text));
  state.report(code::unknown_column, unknown.front(),
               fmt::format("the header does not say what {}{}; {}", which, where, state.listing()),
               remedy_of(state, first));
  for (const ColumnIndex at : unknown) state.leave_out(at);
}

}  // namespace reach
