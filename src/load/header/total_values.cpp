// Channels named like totals in the rows, `Total tests`, whose figures are no totals: they are counts.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/doubtful_totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/header/total_look.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A row of a channel: the number of its name, and its figures, a column each.
struct ChannelRow {
  std::uint32_t channel = 0;
  std::vector<std::optional<Int128>> figures;
};

/// The channels that are named like totals, and the rows that they may be the totals of.
class TotalValues {
 public:
  explicit TotalValues(const BindState& state) : state_(state) { collect(); }

  /// The names of those that are counts; whether each may hold another channel in it.
  [[nodiscard]] std::vector<std::pair<std::string, bool>> counts() const {
    std::vector<std::pair<std::string, bool>> found;
    for (const std::uint32_t channel : candidates_) {
      TotalLook look;
      for (const auto& [labels, rows] : groups_) compare(channel, rows, look);
      if (look.is_count()) found.emplace_back(names_[channel], look.may_hold_a_part());
    }
    return found;
  }

 private:
  void collect() {
    const ColumnIndex column = *state_.binding.labels.channel;
    each_first_row(state_, [&](const Record& record) {
      const std::string name(text_in(record, column));
      const auto [found, fresh] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
      if (fresh) add_name(name);
      ChannelRow& row = groups_[labels_of(record)].emplace_back(ChannelRow{found->second, {}});
      for (const CountColumn& count : state_.binding.counts)
        row.figures.push_back(figure_in(batch(), record, count.column, scratch_));
    });
  }
  void add_name(const std::string& name) {
    const bool is_total = state_.context.all.is_total_channel(name);
    if (is_total) (begins_in_total(name) ? candidates_ : totals_).insert(static_cast<std::uint32_t>(names_.size()));
    names_.push_back(name);
  }
  /// What the counts of a row have in common with those of other channels: its force, its time.
  [[nodiscard]] std::string labels_of(const Record& record) {
    const LabelColumns& labels = state_.binding.labels;
    std::string key;
    for (const auto& column : {labels.force, labels.region, labels.period, labels.part, labels.date}) {
      if (column) key += text_in(record, *column);
      key += '\n';
    }
    return key;
  }
  void compare(std::uint32_t channel, const std::vector<ChannelRow>& rows, TotalLook& look) const {
    const auto total = std::ranges::find(rows, channel, &ChannelRow::channel);
    if (total == rows.end()) return;
    for (std::size_t column = 0; column < total->figures.size(); ++column) {
      std::vector<PartFigure> parts;
      std::size_t before = 0;
      bool known = total->figures[column].has_value();
      for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (candidates_.contains(row->channel) || totals_.contains(row->channel)) continue;
        known = known && row->figures[column];
        if (known) parts.push_back({row->channel, *row->figures[column]});
        if (row < total) ++before;
      }
      if (known && !parts.empty()) look.add(parts, before, *total->figures[column]);
    }
  }
  [[nodiscard]] const Batch& batch() const { return state_.context.records.batch(); }
  [[nodiscard]] std::string_view text_in(const Record& record, ColumnIndex column) {
    return cell_text(batch(), batch().fields[record.first_field + column], scratch_);
  }

  const BindState& state_;
  std::vector<std::string> names_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::set<std::uint32_t> candidates_;  ///< `Total tests`
  std::set<std::uint32_t> totals_;      ///< `Total`
  std::map<std::string, std::vector<ChannelRow>> groups_;
  std::string scratch_;
};

void warn_of_counted(const BindState& state, const std::vector<std::string>& names) {
  std::vector<std::string> shown;
  for (const std::string& name : names) shown.push_back(in_backticks(name));
  const bool one = names.size() == 1;
  state.report(code::doubtful_total, *state.binding.labels.channel,
               fmt::format("{} {} counted: no rows beside {} add up to {} anywhere", listed(shown, " and "),
                           one ? "is" : "are", one ? "it" : "them", one ? "it" : "them"),
               fmt::format("--as-channel {} if that is right; if other rows are parts of {}, leave its rows out of the "
                           "file, since they hold these twice",
                           as_argument(names.front()), one ? "it" : "the first"));
}

}  // namespace

void take_counted_values(BindState& state) {
  if (!state.binding.labels.channel || state.binding.sole_totals != SoleTotals::none) return;
  if (!holds_total_value(state, *state.binding.labels.channel)) return;
  std::vector<std::string> doubtful;
  for (const auto& [name, holds_a_part] : TotalValues(state).counts()) {
    state.context.all.total_channels.insert_or_assign(name, false);
    if (holds_a_part) doubtful.push_back(name);
  }
  if (!doubtful.empty()) warn_of_counted(state, doubtful);
}

}  // namespace reach
