// Decides where the channel of each count is given.
#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/words/people_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kOneChannel = "count";

class ChannelCoordinate : CountCoordinates {
 public:
  using CountCoordinates::CountCoordinates;

  bool settle() {
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
      if (column.channel.empty()) column.role = Role::unknown;  // only a period, beside columns with names
    }
    return true;
  }

 private:
  /// Whether the channel column has a vague name (`Source`) and the count columns themselves name channels.
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

  /// Beside columns that are only periods (`2016`), a name without a period is not a channel.
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

  /// If rows name the channel, the count columns are: one with a known name, the only column there is, or one per
  /// period.
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
    column.role = Role::count;  // its name is checked as that of a count, not of a channel
    return true;
  }

  bool report_several() {
    state_.report(
        code::unknown_column, counts_.front(),
        fmt::format("{} may all be the counts, and the rows name the channel", state_.names(counts_)),
        fmt::format("name the column of counts: --count-column {}; the figures of the others are then left out",
                    as_argument(state_.column(counts_.front()).text)));
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
    const bool dated = labels_.date || labels_.period || state_.context.input.period;
    const auto named = std::ranges::find_if(counts_, [&](ColumnIndex at) {
      const HeaderColumn& column = state_.column(at);
      const bool is_undated = column.role == Role::plain && !dated;  // it is refused as that
      return is_named(at) && column.role != Role::count && !column.said && !is_undated;
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
};

}  // namespace

bool settle_channel(BindState& state, std::vector<ColumnIndex>& counts) {
  return ChannelCoordinate(state, counts).settle();
}

}  // namespace reach
