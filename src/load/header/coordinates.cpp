// Decides which columns are counts, and where the force, channel and period of each count are given.
#include <algorithm>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/count_coordinates.hpp"
#include "model/time/written_date.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether a header may contain a time in a form that is not understood: it has a year, a month and two digits, or
/// `01/04/16`.
bool may_name_time(std::string_view text) {
  bool month = false;
  int pairs = 0;  // of digits
  bool year = false;
  const std::string folded = folded_time(text);
  for (std::string_view rest = folded; !rest.empty();) {
    const auto is_same = [kind = is_letter(rest.front()), number = is_digit(rest.front())](char c) {
      return is_letter(c) == kind && is_digit(c) == number;
    };
    const auto run = rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_same) - rest.begin()));
    month = month || month_number(run) != 0;
    pairs += run.size() == 2 && all_digits(run) ? 1 : 0;
    year = year || (run.size() == 4 && parse_period(run));
    rest.remove_prefix(run.size());
  }
  return year || (month && pairs > 0) || (pairs > 1 && text.find('/') != std::string_view::npos);
}

bool is_measured(const HeaderColumn& column) {
  return column.role == Role::value || column.role == Role::plain || column.role == Role::count ||
         column.role == Role::distinct;
}

class Coordinates : CountCoordinates {
 public:
  using CountCoordinates::CountCoordinates;

  bool settle() {
    find_counts();
    if (counts_.empty()) return report_no_counts();
    take_counted_totals(state_, counts_);
    take_parts_across(state_, counts_);
    const bool named = settle_force(state_, counts_) && settle_channel(state_, counts_);
    return settle_period() && named;
  }

 private:
  void find_counts() {
    for (ColumnIndex at = 0; at < state_.columns().size(); ++at) {
      if (is_measured(state_.column(at))) counts_.push_back(at);
    }
    if (counts_.empty()) promote_totals();
  }

  /// Columns named like totals are counts if there are no others, as there is nothing that they could be the totals of.
  /// Beside `Total users`, a plain `Total` remains a total.
  void promote_totals() {
    const std::vector<ColumnIndex> totals = state_.with(Role::total);
    const bool any_named = std::ranges::any_of(totals, [this](ColumnIndex at) { return is_named_total(at); });
    for (const ColumnIndex at : totals) {
      HeaderColumn& column = state_.column(at);
      if (any_named && !is_named_total(at)) continue;
      column.channel = any_named ? name_of_total(at) : "";
      column.role = column.period ? Role::value : any_named ? Role::plain : Role::count;
      column.said = any_named;
      counts_.push_back(at);
    }
  }
  /// `Total users` of `Total users 2016`.
  [[nodiscard]] std::string name_of_total(ColumnIndex at) const {
    return read_channel_words(state_.column(at).text, state_.binding.header.forms.prefer()).channel;
  }
  [[nodiscard]] bool is_named_total(ColumnIndex at) const {
    return total_words(name_of_total(at)) == TotalWords::beside_others;
  }

  bool report_no_counts() {
    if (state_.binding.faulty) return false;  // they may be those that were refused
    const auto& texts = state_.with(Role::text);
    state_.report(code::no_count_column, 0, fmt::format("no column of counts; {}", state_.listing()),
                  !texts.empty()
                      ? fmt::format("{} no figures; name the column of counts: --count-column NAME",
                                    texts.size() == 1 ? state_.names(texts) + " has" : state_.names(texts) + " have")
                      : "a column of counts is named by channel and period, `website 2016`; or name it: "
                        "--count-column NAME");
    return false;
  }

  /// Decides where the period is given: by the row, by the columns, or by the table. If several give it, they must
  /// agree.
  bool settle_period() {
    const auto& given = state_.context.input.period;
    const auto has_period = [this](ColumnIndex at) { return state_.column(at).period.has_value(); };
    const auto first = std::ranges::find_if(counts_, has_period);
    const bool by_column = first != counts_.end();
    if (given && labels_.date) return report_own_periods(*labels_.date);
    if (given && by_column) {
      const auto other = std::ranges::find_if(
          counts_, [&](ColumnIndex at) { return has_period(at) && state_.column(at).period != given; });
      if (other != counts_.end()) return report_own_periods(*other);
    }
    if (by_column && (labels_.date || labels_.period)) return report_two_periods(*first);
    YearParts& parts = state_.binding.parts;
    parts.across = parts.across || (labels_.part && by_column);
    if (given && (labels_.part || parts.across) && !labels_.period)
      parts.table = given;
    else if (given)
      state_.binding.period = given;
    if (given || labels_.date || labels_.period) return true;
    if (!by_column) return report_no_period();
    for (const ColumnIndex at : counts_) {
      if (!has_period(at)) state_.column(at).role = Role::unknown;
    }
    return true;
  }

  bool report_own_periods(ColumnIndex column) {
    state_.report(code::column_option, column,
                  fmt::format("the file names its own periods, and the command line says {}",
                              period_label(*state_.context.input.period)),
                  "give the file without a period and `=`");
    return false;
  }

  bool report_two_periods(ColumnIndex column) {
    const ColumnIndex rows = labels_.date ? *labels_.date : *labels_.period;
    state_.report(code::unknown_column, column,
                  fmt::format("{} names a period, and so does {} in each row", in_backticks(state_.column(column).text),
                              in_backticks(state_.column(rows).text)),
                  fmt::format("--ignore-column {} if the rows do not belong to the periods that it gives",
                              as_argument(state_.column(rows).text)));
    return false;
  }

  bool report_no_period() {
    if (state_.binding.faulty) return false;  // the columns that give it may have been refused
    const auto timed =
        std::ranges::find_if(counts_, [this](ColumnIndex at) { return may_name_time(state_.column(at).text); });
    if (timed != counts_.end()) {
      state_.report(code::no_count_column, *timed,
                    fmt::format("the period of column {} is not understood", in_backticks(state_.column(*timed).text)),
                    "write it as 2016, 2016-17 (April to March), 2016-Q1 or 2016-03, after the name of the column");
      return false;
    }
    state_.report(code::no_count_column, counts_.front(),
                  fmt::format("nothing says what period the counts are of; {}", state_.listing()),
                  "for a file of one period, name it on the command line: 2016=FILE; or name the column that gives it: "
                  "--period-column NAME");
    return false;
  }
};

}  // namespace

bool CountCoordinates::report_twice(std::string_view option, ColumnIndex column) const {
  const bool channel = option == "--channel";
  const std::string& text = state_.column(column).text;
  state_.report(
      code::column_option, column,
      fmt::format("{} is given, and {} names the {} too", option,
                  text.empty() ? "the column without a name" : in_backticks(text), channel ? "channel" : "force"),
      channel ? "leave it out; --only-channel shows one channel in a chart" : "leave it out");
  return false;
}

bool settle_coordinates(BindState& state) {
  std::vector<ColumnIndex> counts;
  return Coordinates(state, counts).settle();
}

}  // namespace reach
