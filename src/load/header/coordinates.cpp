// Decides which columns are counts, and where the force, channel and period of each count are given.
#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/bind_state.hpp"
#include "load/header/measure_check.hpp"
#include "load/words/people_words.hpp"
#include "load/words/place_names.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kOneChannel = "count";

bool is_measured(const HeaderColumn& column) {
  return column.role == Role::value || column.role == Role::plain || column.role == Role::count ||
         column.role == Role::distinct;
}

class Coordinates {
 public:
  explicit Coordinates(BindState& state) : state_(state), labels_(state.binding.labels), options_(state.options()) {}

  bool settle() {
    find_counts();
    if (counts_.empty()) return report_no_counts();
    return settle_force() && settle_channel() && settle_period();
  }

 private:
  [[nodiscard]] bool is_named(ColumnIndex at) const { return !state_.column(at).channel.empty(); }

  void find_counts() {
    for (ColumnIndex at = 0; at < state_.columns().size(); ++at) {
      if (is_measured(state_.column(at))) counts_.push_back(at);
    }
    if (counts_.empty()) promote_totals();
  }

  /// Columns called totals are counts if there are no others: there is nothing that they could be the totals of. Beside
  /// `Total users`, a plain `Total` remains a total.
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
    const auto& texts = state_.with(Role::text);
    state_.report(code::no_count_column, 0, fmt::format("no column of counts; {}", state_.listing()),
                  !texts.empty()
                      ? fmt::format("{} no figures; name the column of counts: --count-column NAME",
                                    texts.size() == 1 ? state_.names(texts) + " has" : state_.names(texts) + " have")
                      : "a column of counts is named by channel and period, `website 2016`; or name it: "
                        "--count-column NAME");
    return false;
  }

  /// The force: by the row, or by the columns where rows or the table give the channel; else all rows are one force.
  bool settle_force() {
    if (labels_.force) {
      if (options_.given_force.empty()) return true;
      return report_twice("--force", *labels_.force);
    }
    const auto texts = label_texts(state_);
    if (options_.given_force.empty() && !texts.empty()) return report_no_force(texts);
    std::vector<ColumnIndex> named;
    std::ranges::copy_if(counts_, std::back_inserter(named), [this](ColumnIndex at) { return may_be_force(at); });
    const bool may_be_across = options_.given_force.empty() && !named.empty();
    if (may_be_across && (labels_.channel || !options_.given_channel.empty())) return take_forces(named);
    if (may_be_across && (labels_.period || labels_.date || state_.context.input.period)) {
      const auto is_place = [this](ColumnIndex at) { return is_place_name(state_.column(at).channel); };
      const auto is_rest = [this](ColumnIndex at) { return is_other_place(state_.column(at).channel); };
      const auto places = std::ranges::count_if(named, is_place);
      if (places > 0 && places + std::ranges::count_if(named, is_rest) == std::ssize(named)) return take_forces(named);
      if (places > 0) return report_both_readings(named);
    }
    state_.binding.force = options_.given_force.empty() ? kOneForce : options_.given_force;
    return true;
  }

  bool report_no_force(const std::vector<ColumnIndex>& texts) {
    const std::string& first = state_.column(texts.front()).text;
    const bool channel_too = !labels_.channel;
    state_.report(code::no_force_column, texts.front(),
                  fmt::format("no column is known to name the forces; {}", state_.listing()),
                  channel_too ? fmt::format("say what {0} names: --force-column {1}, or --channel-column {1}",
                                            in_backticks(first), as_argument(first))
                              : fmt::format("name it: --force-column {}", as_argument(first)));
    return false;
  }

  bool report_both_readings(const std::vector<ColumnIndex>& named) {
    state_.report(
        code::ambiguous_columns, named.front(),
        fmt::format("the columns {} may be forces or channels: some are places, others are not", state_.names(named)),
        "--channel NAME if they are forces, and their counts of this channel; --force NAME if they are "
        "channels, of this force");
    return false;
  }

  /// Whether a column of counts may be named after a force: `Kent`, but neither `Count` nor `2016`.
  [[nodiscard]] bool may_be_force(ColumnIndex at) const {
    const Role role = state_.column(at).role;
    return is_named(at) && role != Role::count && role != Role::distinct && !is_measure(at);
  }

  /// Whether the name is certainly that of no counts: `Population`.
  [[nodiscard]] bool is_measure(ColumnIndex at) const {
    const HeaderColumn& column = state_.column(at);
    if (column.said || state_.context.all.rows.is_given_force(column.channel)) return false;
    const auto fault = channel_fault(column.channel, options_, {.columns = column.channel});
    return fault && fault->code.severity() == Severity::error;
  }

  bool take_forces(const std::vector<ColumnIndex>& named) {
    state_.binding.forces_across = true;
    for (const ColumnIndex at : counts_) state_.column(at).role = Role::unknown;
    counts_.clear();
    const auto is_total = [this](ColumnIndex at) {
      return state_.context.all.rows.is_total(state_.column(at).channel);
    };
    const bool has_forces = !std::ranges::all_of(named, is_total);
    for (const ColumnIndex at : named) {
      HeaderColumn& column = state_.column(at);
      const bool states_total = has_forces && is_total(at);
      column.role = states_total ? Role::total : Role::value;
      if (states_total) {
        state_.context.all.totals_met.insert(column.channel);
      } else {
        column.force = column.channel;
        counts_.push_back(at);
      }
      column.channel.clear();
    }
    return true;
  }

  /// The channel: by the row, by the columns, or by the table.
  bool settle_channel() {
    const bool across = state_.binding.forces_across;
    if (!across && has_weak_channel()) leave_channel_out();
    const bool given = !options_.given_channel.empty();
    if (labels_.channel) {
      if (given) return report_twice("--channel", *labels_.channel);
      return across || take_counts_alone();
    }
    if (across) {
      name_channel();
      return true;
    }
    leave_unnamed_periods();
    if (given) return take_given_channel();
    if (counts_.size() == 1 || !std::ranges::any_of(counts_, [this](ColumnIndex at) { return is_named(at); })) {
      return take_one_measure();
    }
    for (const ColumnIndex at : counts_) {
      HeaderColumn& column = state_.column(at);
      if (column.role == Role::count || column.role == Role::distinct) column.role = Role::plain;
      if (column.role == Role::plain && column.channel.empty()) column.channel = column.text;
      if (column.channel.empty()) column.role = Role::unknown;  // a period alone, beside names
    }
    return true;
  }

  /// Whether the column of channels has a name that says little (`Source`), and the columns of counts name channels.
  [[nodiscard]] bool has_weak_channel() const {
    constexpr int kWeak = 2;  // a rank
    if (!labels_.channel || state_.column(*labels_.channel).rank < kWeak || counts_.size() < 2) return false;
    return std::ranges::all_of(counts_, [this](ColumnIndex at) {
      const HeaderColumn& column = state_.column(at);
      return (column.role == Role::plain || column.role == Role::value) && !column.channel.empty() && !column.said;
    });
  }

  void leave_channel_out() {
    state_.column(*labels_.channel).role = Role::text;
    labels_.channel.reset();
  }

  /// Beside columns that are periods alone, `2016`, a name without a period is no channel.
  void leave_unnamed_periods() {
    const auto is_plain = [this](ColumnIndex at) { return state_.column(at).role != Role::value; };
    const auto is_alone = [this](ColumnIndex at) { return state_.column(at).role == Role::value && !is_named(at); };
    const bool apart = std::ranges::any_of(counts_, is_alone) &&
                       std::ranges::all_of(counts_, [&](ColumnIndex at) { return is_alone(at) || is_plain(at); });
    const bool elsewhere = labels_.date || labels_.period || state_.context.input.period;
    if (!apart || elsewhere) return;
    for (const ColumnIndex at : counts_) {
      if (is_plain(at)) state_.column(at).role = Role::unknown;
    }
    std::erase_if(counts_, is_plain);
  }

  /// Where rows name the channel, columns are of counts: one with a known name or the only one there is, or one for
  /// each period.
  bool take_counts_alone() {
    const auto known = [this](ColumnIndex at) {
      const HeaderColumn& column = state_.column(at);
      return column.role == Role::count || (column.role == Role::value && column.channel.empty()) || column.said;
    };
    if (counts_.size() > 1 && std::ranges::any_of(counts_, known)) {
      for (const ColumnIndex at : counts_) {
        if (!known(at)) state_.column(at).role = Role::unknown;
      }
      std::erase_if(counts_, [&](ColumnIndex at) { return !known(at); });
    }
    const bool by_period = std::ranges::all_of(counts_, [this](ColumnIndex at) {
      return state_.column(at).role == Role::value && state_.column(at).channel.empty();
    });
    if (by_period) return true;
    if (counts_.size() > 1) return report_several();
    HeaderColumn& column = state_.column(counts_.front());
    if (column.role != Role::plain && column.role != Role::value) return true;
    if (column.role == Role::value) return report_channel_twice(counts_.front());
    column.role = Role::count;  // its name is checked, but is not that of a channel
    return true;
  }

  bool report_several() {
    state_.report(
        code::unknown_column, counts_.front(),
        fmt::format("{} may all be the counts, and the rows name the channel", state_.names(counts_)),
        fmt::format("name the column of counts: --count-column {}", as_argument(state_.column(counts_.front()).text)));
    return false;
  }

  bool report_channel_twice(ColumnIndex at) {
    state_.report(code::unknown_column, at,
                  fmt::format("{} names a channel, and so does {} in each row", in_backticks(state_.column(at).text),
                              in_backticks(state_.column(*labels_.channel).text)),
                  fmt::format("--count-column {} if it only holds the counts", as_argument(state_.column(at).text)));
    return false;
  }

  bool take_given_channel() {
    const auto named = std::ranges::find_if(counts_, [this](ColumnIndex at) {
      const HeaderColumn& column = state_.column(at);
      return is_named(at) && column.role != Role::count && !column.said;
    });
    if (named != counts_.end()) return report_twice("--channel", *named);
    for (const ColumnIndex at : counts_) state_.column(at).channel.clear();
    name_channel();
    return true;
  }

  bool take_one_measure() {
    HeaderColumn& column = state_.column(counts_.front());
    const bool named = column.role == Role::plain || (column.role == Role::value && !column.channel.empty());
    if (named) return true;
    for (const ColumnIndex at : counts_) state_.column(at).channel.clear();
    // `Users` says more than `count`: people cannot be added up.
    name_channel(counts_people(column.text) ? column.text : kOneChannel);
    return true;
  }

  void name_channel(std::string_view one = kOneChannel) {
    const std::string name(options_.given_channel.empty() ? one : options_.given_channel);
    state_.binding.channel =
        state_.context.all.channels.add(name, origin_at(state_.binding.header.line, state_.context.index));
    if (!options_.given_channel.empty()) return;
    state_.report(code::one_channel, counts_.front(),
                  fmt::format("the counts are of one channel, called {}", in_backticks(one)),
                  "--channel NAME gives it another name");
  }

  /// The period: by the row, by the columns, or by the table. Those of several must agree.
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
    if (given && labels_.part && !labels_.period)
      state_.binding.parts.table = given;
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
    state_.report(code::no_count_column, counts_.front(),
                  fmt::format("nothing says what period the counts are of; {}", state_.listing()),
                  "for a file of one period, name it on the command line: 2016=FILE; or name the column that gives it: "
                  "--period-column NAME");
    return false;
  }

  bool report_twice(std::string_view option, ColumnIndex column) {
    const bool channel = option == "--channel";
    const std::string& text = state_.column(column).text;
    state_.report(
        code::column_option, column,
        fmt::format("{} is given, and {} names the {} too", option,
                    text.empty() ? "the column without a name" : in_backticks(text), channel ? "channel" : "force"),
        channel ? "leave it out; --only-channel shows one channel in a chart" : "leave it out");
    return false;
  }

  BindState& state_;
  LabelColumns& labels_;
  const LoadOptions& options_;
  std::vector<ColumnIndex> counts_;
};

}  // namespace

bool settle_coordinates(BindState& state) { return Coordinates(state).settle(); }

}  // namespace reach
