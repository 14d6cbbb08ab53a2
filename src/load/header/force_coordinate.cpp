// Decides where the force of each count is given.
#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/header/measure_check.hpp"
#include "load/words/place_names.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

class ForceCoordinate : CountCoordinates {
 public:
  using CountCoordinates::CountCoordinates;

  bool settle() {
    if (labels_.force) {
      if (options_.given_force.empty()) return true;
      return report_twice("--force", *labels_.force);
    }
    const auto texts = label_texts(state_);
    if (options_.given_force.empty() && !texts.empty()) return report_no_force(texts);
    std::vector<ColumnIndex> named;
    std::ranges::copy_if(counts_, std::back_inserter(named), [this](ColumnIndex at) { return may_be_force(at); });
    const bool may_be_across = options_.given_force.empty() && !named.empty();
    if (may_be_across && may_be_swapped(named)) return report_swapped(named);
    if (may_be_across && (labels_.channel || !options_.given_channel.empty())) return take_forces(named);
    if (may_be_across && (labels_.period || labels_.date || state_.context.input.period)) {
      const auto is_place = [this](ColumnIndex at) { return is_place_name(state_.column(at).channel); };
      const auto is_rest = [this](ColumnIndex at) { return is_other_place(state_.column(at).channel); };
      const auto places = std::ranges::count_if(named, is_place);
      if (places > 0 && places + std::ranges::count_if(named, is_rest) == std::ssize(named)) return take_forces(named);
      if (places > 0) return report_both_readings(named, "some are places, others are not");
      if (all_may_be_places(named)) return report_both_readings(named, "nothing says which");
    }
    state_.binding.force = options_.given_force.empty() ? kOneForce : options_.given_force;
    return true;
  }

 private:
  bool report_no_force(const std::vector<ColumnIndex>& texts) {
    const std::string& first = state_.column(texts.front()).text;
    const bool channel_too = !labels_.channel && options_.given_channel.empty();
    state_.report(code::no_force_column, texts.front(),
                  fmt::format("no column is known to name the forces; {}", state_.listing()),
                  channel_too ? fmt::format("say what {0} names: --force-column {1}, or --channel-column {1}",
                                            in_backticks(first), as_argument(first))
                              : fmt::format("name it: --force-column {}", as_argument(first)));
    return false;
  }

  /// Whether all count columns may be named after places: `Ashford`, but not `Website`.
  [[nodiscard]] bool all_may_be_places(const std::vector<ColumnIndex>& named) const {
    if (named.size() < 2 || named.size() < counts_.size()) return false;
    return std::ranges::none_of(named, [this](ColumnIndex at) {
      const HeaderColumn& column = state_.column(at);
      return column.said || column.period || names_no_place(column.channel);
    });
  }

  bool report_both_readings(const std::vector<ColumnIndex>& named, std::string_view why) {
    state_.report(code::ambiguous_columns, named.front(),
                  fmt::format("the columns {} may be forces or channels: {}", state_.names(named), why),
                  "--channel NAME if they are forces, and their counts of this channel; --force NAME if they are "
                  "channels, of this force");
    return false;
  }

  /// Whether the columns are called like channels, though a column is said to name the channels by its header alone:
  /// `Channel,Website,Helpline`, perhaps above forces.
  [[nodiscard]] bool may_be_swapped(const std::vector<ColumnIndex>& named) const {
    if (!labels_.channel || state_.column(*labels_.channel).rank == kGivenRank) return false;
    return std::ranges::all_of(named, [this](ColumnIndex at) { return names_no_place(state_.column(at).channel); });
  }

  bool report_swapped(const std::vector<ColumnIndex>& named) {
    const std::string& label = state_.column(*labels_.channel).text;
    state_.report(code::ambiguous_columns, named.front(),
                  fmt::format("the columns {} may be channels, and so may the rows, by the name of {}",
                              state_.names(named), in_backticks(label)),
                  fmt::format("--force-column {0} if it names the forces; --channel-column {0} if it names the "
                              "channels, and the columns are forces",
                              as_argument(label)));
    return false;
  }

  /// Whether a column of counts may be named after a force: `Kent`, but neither `Count` nor `2016`.
  [[nodiscard]] bool may_be_force(ColumnIndex at) const {
    const Role role = state_.column(at).role;
    return is_named(at) && role != Role::count && role != Role::distinct && !is_measure(at);
  }

  /// Whether the name certainly does not belong to counts: `Population`.
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
};

}  // namespace

bool settle_force(BindState& state, std::vector<ColumnIndex>& counts) {
  return ForceCoordinate(state, counts).settle();
}

}  // namespace reach
