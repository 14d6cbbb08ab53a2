// What a header's columns must not be: absent though an option names them, of no period, no counts, not understood.
#include <algorithm>
#include <map>

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

/// All columns that options name.
std::vector<std::string> named_columns(const LoadOptions& options) {
  std::vector<std::string> names;
  for (const auto* list : {&options.ignore_columns, &options.sum_over, &options.columns.counts}) {
    names.insert(names.end(), list->begin(), list->end());
  }
  const ColumnOptions& columns = options.columns;
  for (const auto* name :
       {&options.events.distinct, &columns.force, &columns.region, &columns.channel, &columns.period, &columns.date}) {
    if (!name->empty()) names.push_back(*name);
  }
  return names;
}

/// How messages name these columns: all of them, or the first and how many there are.
ChannelUse use_of(const BindState& state, const std::vector<ColumnIndex>& at) {
  constexpr std::size_t kNamed = 4;
  ChannelUse use{.several = at.size() > 1};
  for (std::size_t number = 0; number < std::min(at.size(), kNamed); ++number) {
    const std::string& text = state.binding.header.columns[at[number]].text;
    const bool last = number + 1 == at.size();
    use.columns += fmt::format("{}{}", number == 0 ? "" : last ? " and " : ", ", in_backticks(text));
    use.leave_out += fmt::format("{}--ignore-column {}", number == 0 ? "" : " ", as_argument(text));
  }
  if (at.size() > kNamed) {
    use.columns += fmt::format(" and {} more", at.size() - kNamed);
    use.leave_out += " and so on";
  }
  return use;
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
      return fmt::format("--count-column {0} if it holds the counts; --ignore-column {0} leaves its figures out", name);
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

/// Reports --sum-over for a column of figures, which would then be missing from the sums.
bool check_sum_over(BindState& state) {
  bool good = true;
  for (const ColumnIndex at : state.with(Role::sum_over)) {
    const std::string& text = state.column(at).text;
    const Role role = read_header_words(text, PeriodKind::calendar_year).role;
    if (role != Role::value && role != Role::count && role != Role::total) continue;
    state.report(
        code::column_option, at,
        fmt::format("--sum-over adds up rows that a column tells apart, and {} holds figures", in_backticks(text)),
        fmt::format("--ignore-column {} leaves its figures out", as_argument(text)));
    good = false;
  }
  return good;
}

/// Whether a column is taken for a channel, although its name is that of a running total, and nobody said so.
bool is_running_total(const HeaderColumn& column) {
  return measure_of(column.channel).measure == Measure::running && !read_channel_cell(column.text).said;
}

/// Leaves columns out that are not understood and hold nothing.
void leave_empty_out(BindState& state, std::vector<ColumnIndex>& unknown) {
  std::erase_if(unknown, [&](ColumnIndex at) {
    if (state.column(at).period || !is_empty_column(state, at)) return false;
    state.column(at).role = Role::text;
    state.binding.texts.push_back(at);
    return true;
  });
  std::ranges::sort(state.binding.texts);
}

/// Reports those that are not understood and whose names say why they are no counts: `Population`, `Rank`.
bool report_measures(BindState& state, const std::vector<ColumnIndex>& unknown) {
  bool any = false;
  for (const ColumnIndex at : unknown) {
    const std::string& text = state.column(at).text;
    const auto fault = channel_fault(text, state.options(), {.columns = in_backticks(text)});
    if (!fault || fault->code.severity() != Severity::error) continue;
    state.report(fault->code, at, fault->message,
                 fmt::format("use --ignore-column {} to leave it out of every total", as_argument(text)));
    any = true;
  }
  return any;
}

}  // namespace

bool check_named_columns(BindState& state) {
  bool good = check_sum_over(state);
  for (const std::string& name : named_columns(state.options())) {
    const std::string folded = fold_header(name);
    std::vector<std::string> texts;
    for (const auto& column : state.columns()) texts.push_back(column.text);
    if (std::ranges::any_of(texts, [&](const std::string& text) { return fold_header(text) == folded; })) continue;
    state.report(code::column_option, 0, fmt::format("there is no column {}", in_backticks(name)),
                 suggestion(name, texts, "the columns are"));
    good = false;
  }
  return good;
}

bool check_timespans(BindState& state) {
  constexpr std::size_t kMostOptions = 12;
  std::vector<ColumnIndex> found;
  std::string options;
  for (const ColumnIndex at : state.with(Role::unknown)) {
    if (state.column(at).timespan.empty()) continue;
    found.push_back(at);
    if (found.size() <= kMostOptions) options += "--ignore-column " + as_argument(state.column(at).text) + ' ';
  }
  if (found.empty()) return true;
  const HeaderColumn& first = state.column(found.front());
  if (const auto unread = unread_period(first.timespan)) {
    state.report(code::unknown_column, found.front(),
                 fmt::format("column {} {}", in_backticks(first.text), unread->message), unread->hint);
    return false;
  }
  const std::string more = found.size() == 1 ? "" : fmt::format(" (and {} more)", found.size() - 1);
  state.report(code::unknown_column, found.front(),
               fmt::format("column {}{} is not of a single year, financial year, quarter, month or day",
                           in_backticks(first.text), more),
               fmt::format("write the period that it is of, as 2016, 2016-17 (April to March), 2016-Q1 or 2016-03; or "
                           "{}to leave {} out",
                           options, found.size() == 1 ? "it" : "them"));
  return false;
}

bool check_short_years(BindState& state) {
  const PeriodForms& forms = state.binding.header.forms;
  if (!forms.unsettled() || state.context.input.period || state.has(Role::date)) return true;
  const auto found = std::ranges::find_if(state.columns(), [&](const HeaderColumn& column) {
    const bool named = column.role == Role::plain || column.role == Role::total;
    return named && timespan_text(plain_header(column.text)) == forms.short_text;
  });
  if (found == state.columns().end()) return true;
  const auto unread = unread_period(forms.short_text);
  state.report(code::bad_period, static_cast<ColumnIndex>(found - state.columns().begin()),
               fmt::format("{} {}", in_backticks(forms.short_text), unread->message), unread->hint);
  return false;
}

bool check_column_names(BindState& state) {
  std::map<std::string, std::vector<ColumnIndex>> by_name;
  for (const CountColumn& count : state.binding.counts) {
    const HeaderColumn& column = state.column(count.column);
    const bool settled = column.said && !is_running_total(column);
    if (count.force || settled || column.channel.empty()) continue;
    by_name[fold_header(column.channel)].push_back(count.column);
  }
  bool good = true;
  for (const auto& [folded, at] : by_name) {
    const LoadOptions& options = state.options();
    ChannelUse use = use_of(state, at);
    use.over_dates = state.binding.summed != SummedPeriods::none;
    auto fault = channel_fault(renamed(state.column(at.front()).channel, options.rename), options, use);
    if (!fault) continue;
    good = good && fault->code.severity() != Severity::error;
    state.report(fault->code, at.front(), std::move(fault->message), std::move(fault->hint));
  }
  return good;
}

bool check_unknown(BindState& state) {
  std::vector<ColumnIndex> unknown = state.with(Role::unknown);
  for (const ColumnIndex at : state.with(Role::plain)) unknown.push_back(at);
  if (state.binding.rows == RowContent::counts) {
    leave_empty_out(state, unknown);
    if (report_measures(state, unknown)) return false;
  }
  if (unknown.empty()) return true;
  std::ranges::sort(unknown);
  const HeaderColumn& first = state.column(unknown.front());
  const std::string_view where = state.binding.rows == RowContent::counts ? "" : " where rows are counted";
  const std::string which = unknown.size() == 1
                                ? fmt::format("column {} is for", in_backticks(first.text))
                                : fmt::format("{} columns are for, {} first", unknown.size(), in_backticks(first.text));
  state.report(code::unknown_column, unknown.front(),
               fmt::format("the header does not say what {}{}; {}", which, where, state.listing()),
               remedy_of(state, first));
  return false;
}

}  // namespace reach
