// bind: a header's columns → their roles in a layout.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/formulas.hpp"
#include "load/header/layout.hpp"
#include "load/header/measure_check.hpp"
#include "load/words/measures.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether a column of this name contains counts if rows are not events.
bool counts(std::string_view name) {
  const Role role = read_header_words(name, PeriodKind::calendar_year).role;
  return role == Role::count || role == Role::distinct;
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

/// Binds one header: holds the binding while it grows, and makes the reports.
class HeaderBinder {
 public:
  HeaderBinder(Header header, const BindContext& context) : context_(context) { binding_.header = std::move(header); }

  std::optional<Binding> run() {
    if (!check_options() || !check_timespans() || !find_layout() || !check_events()) return std::nullopt;
    take_unnamed_force();
    fit_roles();
    bool good = check_measures();
    good = place_columns() && good;
    if (!check_sum_over() || !check_force() || !check_unknown() || !good) return std::nullopt;
    give_totals_their_period();
    if (binding_.layout->has(Role::plain)) binding_.given = context_.input.period;
    bind_formulas(binding_, context_.channels);
    return std::move(binding_);
  }

 private:
  [[nodiscard]] std::vector<HeaderColumn>& columns() { return binding_.header.columns; }

  void report(Code code, std::size_t column, std::string message, std::string hint) {
    const auto& batch = context_.records.batch();
    const auto& record = batch.records[binding_.header.first_record];
    const bool has_field = column < record.field_count;
    const Field field = has_field ? batch.fields[record.first_field + column] : Field{record.begin, 0, 0, 0};
    context_.diagnostics.add(
        finding(code, std::move(message)).hint(std::move(hint)).at(context_.records.place(record, field)));
  }

  /// ``the columns are `a`, `b` and `c` ``: lists at most twelve.
  std::string listing() {
    std::vector<std::string> names;
    for (const auto& column : columns()) names.push_back(column.text.empty() ? "(no name)" : column.text);
    return suggestion("", names, "the columns are");
  }

  bool check_options() {
    bool good = true;
    const auto& options = context_.options;
    const auto distinct = std::vector<std::string>(options.events.distinct.empty() ? 0 : 1, options.events.distinct);
    for (const auto& names : {options.ignore_columns, options.sum_over, distinct}) {
      for (const auto& name : names) {
        const std::string folded = fold_header(name);
        if (std::ranges::any_of(columns(), [&](const HeaderColumn& c) { return fold_header(c.text) == folded; }))
          continue;
        std::vector<std::string> texts;
        for (const auto& column : columns()) texts.push_back(column.text);
        report(code::column_option, 0, fmt::format("there is no column {}", in_backticks(name)),
               suggestion(name, texts, "the columns are"));
        good = false;
      }
    }
    return good;
  }

  /// Reports a header with a timespan that is not a period (`website YTD March 2017`): it names neither another period
  /// nor a channel.
  bool check_timespans() {
    constexpr std::size_t kMostOptions = 12;
    std::vector<std::size_t> found;
    std::string options;
    for (std::size_t at = 0; at < columns().size(); ++at) {
      if (columns()[at].role != Role::unknown || columns()[at].timespan.empty()) continue;
      found.push_back(at);
      if (found.size() <= kMostOptions) options += "--ignore-column " + as_argument(columns()[at].text) + ' ';
    }
    if (found.empty()) return true;
    const std::string& text = columns()[found.front()].text;
    const std::string more = found.size() == 1 ? "" : fmt::format(" (and {} more)", found.size() - 1);
    report(code::unknown_column, found.front(),
           fmt::format("column {}{} is not of a single year, financial year, quarter, month or day", in_backticks(text),
                       more),
           fmt::format("write the period that it is of, as 2016, 2016-17 (April to March), 2016-Q1 or 2016-03; or "
                       "{}to leave {} out",
                       options, found.size() == 1 ? "it" : "them"));
    return false;
  }

  bool has(Role role) {
    return std::ranges::any_of(columns(), [=](const HeaderColumn& column) { return column.role == role; });
  }

  bool find_layout() {
    const auto found = std::ranges::find_if(
        layouts(), [&](const Layout& layout) { return layout.matches(binding_.header, context_.input); });
    if (found != layouts().end()) {
      binding_.layout = &*found;
      return check_period_prefix();
    }
    if (has(Role::date) && has(Role::distinct)) {
      report(code::not_additive, 0, "numbers of different people by date do not add up to those of a longer period",
             "name the column of dates `period`: each row is then for the period that it says");
      return false;
    }
    const bool any_plain = has(Role::plain);
    report(code::no_count_column, 0, fmt::format("no column of counts; {}", listing()),
           has(Role::total) ? "stated totals alone are not counts: the columns of the channels are needed too"
           : any_plain
               ? "a column of counts is named by channel and period (`website 2016`); for a file of one period, name "
                 "it on the command line: 2016=FILE"
               : "a column of counts is named by channel and period: `website 2016`");
    return false;
  }

  /// Checks the options for events against the header: a user who counts rows must not get the figures of a column.
  bool check_events() {
    const auto& [count_rows, distinct] = context_.options.events;
    if (!binding_.header.events && !binding_.layout->has(Role::id)) return true;
    if (!binding_.header.events) {
      report(code::no_count_column, 0, fmt::format("no column of counts; {}", listing()),
             "if each row is an event: --count rows, or --distinct NAME for the different values of a column");
      return false;
    }
    const std::string option = count_rows ? "--count rows" : "--distinct " + as_argument(distinct);
    if (!binding_.layout->has(Role::id)) {
      report(
          code::column_option, 0,
          fmt::format("{} counts events, a row each, and this file is of the {} layout", option, binding_.layout->name),
          "make counts of the events first, by reach tally, and report its output with the other files");
      return false;
    }
    if (distinct.empty() || has(Role::id)) return true;
    report(code::column_option, 0, fmt::format("{} names a column that is left out or summed over", option),
           "leave out --ignore-column or --sum-over for it");
    return false;
  }

  bool check_period_prefix() {
    const bool yearly = binding_.layout->has(Role::plain);
    if (!context_.input.period || yearly) return true;
    report(code::column_option, 0,
           fmt::format("the file names its own periods, and the command line says {}",
                       period_label(*context_.input.period)),
           "give the file without a period and `=`");
    return false;
  }

  /// Uses an unnamed first column for the forces if there is no other.
  void take_unnamed_force() {
    const bool named = std::ranges::any_of(columns(), [](const HeaderColumn& c) { return c.role == Role::force; });
    if (!named && columns().front().role == Role::blank) columns().front().role = Role::force;
  }

  /// `Financial Year`, `Reporting period`: a column that gives a row's period under a name other than `year`.
  [[nodiscard]] bool names_period(const HeaderColumn& column) const {
    constexpr auto kPeriods =
        std::to_array<std::string_view>({"year", "yr", "fy", "period", "quarter", "qtr", "month"});
    if (column.said) return false;
    if (measure_of(column.text) != NamedMeasure{Measure::date, true}) return false;
    const std::string folded = fold_header(column.text);
    return std::ranges::find(kPeriods, std::string_view(folded).substr(folded.rfind(' ') + 1)) != kPeriods.end();
  }

  /// Limits the roles of columns to those of the layout. If the layout takes plain names (yearly), these are channels,
  /// as are words such as `users`; a date column gives a row's period.
  void fit_roles() {
    constexpr Roles kPlain = role_set({Role::plain, Role::count, Role::distinct});
    const Layout& layout = *binding_.layout;
    for (auto& column : columns()) {
      if (layout.has(Role::plain) && column.role == Role::plain && names_period(column)) column.role = Role::period;
      if (layout.has(Role::plain) && (kPlain & role_set({column.role})) != 0) {
        column.role = Role::value;
      }
      if (layout.has(Role::plain) && column.role == Role::date) column.role = Role::period;
      if (layout.has(Role::plain) && (column.role == Role::value || column.role == Role::total)) {
        column.period = context_.input.period;
      }
      const bool unread = column.role == Role::blank || column.role == Role::ignored;
      const bool sums = column.role == Role::sum_over || column.role == Role::marker;
      if (!unread && !sums && !layout.has(column.role)) column.role = Role::unknown;
    }
  }

  /// Reports columns of figures whose names show that they are not counts, once per name.
  bool check_measures() {
    std::map<std::string, std::vector<std::size_t>> by_channel;
    for (std::size_t at = 0; at < columns().size(); ++at) {
      if (columns()[at].role == Role::value) by_channel[fold_header(columns()[at].channel)].push_back(at);
    }
    bool good = true;
    for (const auto& [folded, at] : by_channel) {
      const HeaderColumn& first = columns()[at.front()];
      if (first.said) continue;
      auto fault = channel_fault(renamed(first.channel, context_.options.rename), context_.options, use_of(at));
      if (!fault) continue;
      good = good && fault->code.severity() != Severity::error;
      report(fault->code, at.front(), std::move(fault->message), std::move(fault->hint));
    }
    return good;
  }

  /// How messages name these columns: all of them, or the first and how many there are.
  ChannelUse use_of(const std::vector<std::size_t>& at) {
    constexpr std::size_t kNamed = 4;
    ChannelUse use{.several = at.size() > 1};
    for (std::size_t number = 0; number < std::min(at.size(), kNamed); ++number) {
      const std::string& text = columns()[at[number]].text;
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

  int* single(Role role) {
    switch (role) {
      case Role::force:
        return &binding_.force;
      case Role::region:
        return &binding_.region;
      case Role::channel:
        return &binding_.channel;
      case Role::period:
        return &binding_.period;
      case Role::date:
        return &binding_.date;
      case Role::count:
      case Role::distinct:
        return &binding_.count;
      case Role::id:
        return &binding_.id;
      default:
        return nullptr;
    }
  }

  bool place_columns() {
    bool good = true;
    std::map<std::pair<std::uint32_t, Period>, std::size_t> figures;
    for (std::size_t at = 0; at < columns().size(); ++at) {
      HeaderColumn& column = columns()[at];
      if (column.role == Role::blank) binding_.blank.push_back(static_cast<std::uint32_t>(at));
      if (int* index = single(column.role)) {
        good = (*index < 0 || duplicate(at, static_cast<std::size_t>(*index), describe(column))) && good;
        *index = static_cast<int>(at);
      }
      const bool stated = column.role == Role::total || column.role == Role::increase || column.role == Role::change;
      if (stated) binding_.stated.push_back({static_cast<std::uint32_t>(at), {}});
      if (column.role != Role::value) continue;
      const std::string name = std::string(column.said ? kChannelPrefix : "") + column.channel;
      const Slot slot{context_.channels.add(name, origin_at(binding_.header.line, context_.index)), *column.period};
      const auto [found, fresh] = figures.try_emplace({slot.channel, slot.period}, at);
      const auto& channel = context_.channels.all()[slot.channel];
      good = (fresh || duplicate(at, found->second, channel + ' ' + period_label(slot.period))) && good;
      binding_.slots.push_back(slot);
      binding_.slot_columns.push_back(static_cast<std::uint32_t>(at));
    }
    return good;
  }

  bool duplicate(std::size_t second, std::size_t first, std::string_view what) {
    const std::string& text = columns()[second].text;
    const std::string& earlier = columns()[first].text;
    std::string which =
        fmt::format("columns {} and {}", context_.records.column_name(first), context_.records.column_name(second));
    if (text != earlier) which += fmt::format(", {} and {},", in_backticks(earlier), in_backticks(text));
    const bool told_apart = fold_header(text) != fold_header(earlier);  // by --ignore-column
    report(code::duplicate_column, second,
           fmt::format("{} are both {}", which, text == earlier ? in_backticks(text) : printable(what)),
           told_apart ? fmt::format("leave one out: rename it, delete it, or --ignore-column {}", as_argument(text))
                      : "leave one out: rename it, or delete it");
    return false;
  }

  bool check_sum_over() {
    const auto found = std::ranges::find(columns(), Role::sum_over, &HeaderColumn::role);
    if (found == columns().end() || binding_.layout->has(Role::sum_over)) return true;
    report(code::column_option, static_cast<std::size_t>(found - columns().begin()),
           fmt::format("--sum-over adds up dated rows, and this file is {}", binding_.layout->name),
           fmt::format("--ignore-column {}, if its figures do not count", as_argument(found->text)));
    return false;
  }

  bool check_force() {
    if (binding_.force >= 0) return true;
    report(code::no_force_column, 0, fmt::format("no column names the forces; {}", listing()),
           "name it `force` (or `police force`, `area`, `name`)");
    return false;
  }

  bool check_unknown() {
    std::vector<std::string> unknown;
    std::size_t first = 0;
    for (std::size_t at = 0; at < columns().size(); ++at) {
      if (columns()[at].role != Role::unknown) continue;
      if (unknown.empty()) first = at;
      unknown.push_back(columns()[at].text);
    }
    if (unknown.empty()) return true;
    const bool bare_period = parse_period(unknown.front()).has_value();
    const bool dated = binding_.layout->has(Role::sum_over);
    std::string hint = fmt::format("--ignore-column {}, if its figures do not count", as_argument(unknown.front()));
    if (bare_period) hint = "name the channel too: `website " + unknown.front() + "`";
    const std::string_view rows = binding_.header.events ? "count its rows together" : "add its rows up";
    if (dated) hint = fmt::format("--sum-over {0} to {1}, or --ignore-column {0}", as_argument(unknown.front()), rows);
    if (const auto header = without_marker(unknown.front()); !header.empty()) {
      hint = fmt::format("write it as {}, without the marker behind it; --ignore-column {} leaves its figures out",
                         in_backticks(header), as_argument(unknown.front()));
    }
    if (const auto [name, said] = read_channel_cell(unknown.front()); said) {
      hint =
          fmt::format("write the period behind it: {}", in_backticks(fmt::format("{}{} / 2016", kChannelPrefix, name)));
    }
    const bool counted = binding_.header.events && counts(unknown.front());
    if (counted)
      hint = fmt::format("leave out --count or --distinct to add its counts up, or {}",
                         hint.substr(hint.find("--ignore")));
    report(code::unknown_column, first,
           unknown.size() == 1 ? fmt::format("column {} does not fit the {} layout; {}", in_backticks(unknown.front()),
                                             binding_.layout->name, listing())
                               : fmt::format("{} columns do not fit the {} layout, {} first; {}", unknown.size(),
                                             binding_.layout->name, in_backticks(unknown.front()), listing()),
           hint);
    return false;
  }

  /// Gives a `TOTAL` after the columns of one period that period. Its figures are checked, so a wrong guess leads to an
  /// error.
  void give_totals_their_period() {
    std::optional<Period> last;
    for (auto& column : columns()) {
      if (column.role == Role::value) last = column.period;
      if (column.role == Role::total && !column.period) column.period = last;
    }
  }

  const BindContext& context_;
  Binding binding_;
};

}  // namespace

std::optional<Binding> bind_header(Header header, const BindContext& context) {
  return HeaderBinder(std::move(header), context).run();
}

}  // namespace reach
