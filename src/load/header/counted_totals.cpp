// Columns and channels that are named like totals (`Total tests`) but whose figures are not totals: they are counts.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/doubtful_totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/dataset/partial_total.hpp"
#include "load/header/bind_state.hpp"
#include "load/header/count_coordinates.hpp"
#include "load/header/line_shape.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether some neighbouring parts add up to the total. O(parts), since none is negative.
bool has_equal_run(std::span<const Int128> parts, Int128 total) {
  Int128 sum = 0;
  std::size_t first = 0;
  for (const Int128 part : parts) {
    sum += part;
    while (sum > total) sum -= parts[first++];
    if (sum == total) return true;
  }
  return false;
}

/// What the first rows show about a figure that may be the total of those beside it.
class TotalLook {
 public:
  /// `before`: how many of the parts are before the total.
  explicit TotalLook(std::size_t before) : before_(before) {}

  /// Adds one row in which all figures are known; a part that the row lacks is nothing.
  void add(TotalEquation equation) {
    if (equation.total != 0) equations_.push_back(std::move(equation));
  }
  /// Whether it is a count, not a total: no neighbouring parts ever add up to it, even approximately, nor do any other
  /// parts in most rows. O(rows × parts), or as find_partial_total.
  [[nodiscard]] bool is_count() const {
    std::size_t near = 0;
    for (const TotalEquation& equation : equations_) {
      const std::span parts = equation.parts;
      const std::vector<Int128> all = known(parts);
      if (has_equal_run(all, equation.total)) return false;
      const auto run = nearest_run(known(parts.first(before_)), equation.total);
      const bool is_sum = is_near(std::accumulate(all.begin(), all.end(), Int128{0}), equation.total);
      near += is_sum || (run && is_near(run->sum, equation.total)) ? 1U : 0U;
    }
    if (equations_.empty() || near * 2 >= equations_.size()) return false;
    return !find_partial_total(equations_, equations_.front().parts.size());
  }
  /// Whether some part may be contained in it: the part is above it in no row.
  [[nodiscard]] bool may_hold_a_part() const {
    for (std::size_t part = 0; part < equations_.front().parts.size(); ++part) {
      const auto has = [&](const TotalEquation& equation) { return equation.parts[part].has_value(); };
      const auto above = [&](const TotalEquation& equation) { return equation.parts[part] > equation.total; };
      if (std::ranges::any_of(equations_, has) && std::ranges::none_of(equations_, above)) return true;
    }
    return false;
  }

 private:
  static std::vector<Int128> known(std::span<const std::optional<Int128>> parts) {
    std::vector<Int128> figures;
    for (const auto& part : parts) {
      if (part) figures.push_back(*part);
    }
    return figures;
  }

  std::size_t before_;
  std::vector<TotalEquation> equations_;
};

TotalLook look_at(const BindState& state, ColumnIndex total, const std::vector<ColumnIndex>& columns) {
  const Batch& batch = state.context.records.batch();
  TotalLook look(static_cast<std::size_t>(std::ranges::lower_bound(columns, total) - columns.begin()));
  std::string scratch;
  each_first_row(state, [&](const Record& record) {
    const auto stated = figure_in(batch, record, total, scratch);
    TotalEquation equation{stated.value_or(0), {}};
    for (const ColumnIndex column : columns) equation.parts.push_back(figure_in(batch, record, column, scratch));
    const bool known = std::ranges::all_of(equation.parts, [](const auto& part) { return part.has_value(); });
    if (known) look.add(std::move(equation));
  });
  return look;
}

void warn_of_counted(const BindState& state, const std::vector<ColumnIndex>& totals) {
  const std::string_view them = totals.size() == 1 ? "it" : "them";
  state.report(code::doubtful_total, totals.front(),
               fmt::format("{} {} counted: no columns beside {} add up to {} in any row", state.names(totals),
                           totals.size() == 1 ? "is" : "are", them, them),
               fmt::format("if the columns beside are parts of {}, leave out what holds them twice: {}", them,
                           state.leaving_out(totals)));
}

/// Figures by channel, for one force and time.
using FiguresByChannel = std::map<std::uint32_t, std::vector<std::optional<Int128>>>;

/// The channels of the first rows, and their figures.
class TotalValues {
 public:
  explicit TotalValues(const BindState& state) : state_(state) {
    const LabelColumns& labels = state.binding.labels;
    each_first_row(state, [&](const Record& record) {
      std::string key;  // what the counts of a row have in common with those of other channels
      for (const auto& column : {labels.force, labels.region, labels.period, labels.part, labels.date}) {
        if (column) key += text_in(record, *column);
        key += '\n';
      }
      const std::uint32_t channel = number_of(std::string(text_in(record, *labels.channel)));
      auto& figures = groups_[key][channel];
      if (!figures.empty()) return;
      for (const CountColumn& count : state.binding.counts)
        figures.push_back(figure_in(state.context.records.batch(), record, count.column, scratch_));
    });
  }

  /// The names of the channels that are counts; and for each, whether it may contain another channel.
  [[nodiscard]] std::vector<std::pair<std::string, bool>> counts() const {
    std::vector<std::pair<std::string, bool>> found;
    for (std::uint32_t channel = 0; channel < names_.size(); ++channel) {
      if (!is_total_[channel] || !begins_in_total(names_[channel])) continue;
      TotalLook look(channel);
      for (const auto& [labels, figures] : groups_) {
        if (const auto total = figures.find(channel); total != figures.end()) add(figures, total->second, look);
      }
      if (look.is_count()) found.emplace_back(names_[channel], look.may_hold_a_part());
    }
    return found;
  }

 private:
  std::uint32_t number_of(const std::string& name) {
    const auto [found, fresh] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (fresh) is_total_.push_back(state_.context.all.is_total_channel(name));
    if (fresh) names_.push_back(name);
    return found->second;
  }
  void add(const FiguresByChannel& figures, const std::vector<std::optional<Int128>>& totals, TotalLook& look) const {
    for (std::size_t column = 0; column < totals.size(); ++column) {
      TotalEquation equation{totals[column].value_or(0), {}};
      equation.parts.resize(names_.size());
      bool known = true;
      for (const auto& [channel, its] : figures) {
        if (is_total_[channel]) continue;
        equation.parts[channel] = its[column];
        known = known && its[column];
      }
      const bool any = std::ranges::any_of(equation.parts, [](const auto& part) { return part.has_value(); });
      if (known && any) look.add(std::move(equation));
    }
  }
  [[nodiscard]] std::string_view text_in(const Record& record, ColumnIndex column) {
    const Batch& batch = state_.context.records.batch();
    return cell_text(batch, batch.fields[record.first_field + column], scratch_);
  }

  const BindState& state_;
  std::vector<std::string> names_;
  std::vector<bool> is_total_;  ///< by channel: it is named like a total
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::map<std::string, FiguresByChannel> groups_;
  std::string scratch_;
};

void warn_of_counted(const BindState& state, const std::vector<std::string>& names) {
  std::vector<std::string> shown;
  for (const std::string& name : names) shown.push_back(in_backticks(name));
  const bool one = names.size() == 1;
  state.report(code::doubtful_total, *state.binding.labels.channel,
               fmt::format("{} {} counted: no rows beside {} add up to {} anywhere", listed_names(shown),
                           one ? "is" : "are", one ? "it" : "them", one ? "it" : "them"),
               fmt::format("--as-channel {} if that is right; if other rows are parts of {}, leave its rows out of the "
                           "file, since they hold these twice",
                           as_argument(names.front()), one ? "it" : "the first"));
}

}  // namespace

bool begins_in_total(std::string_view name) {
  const std::string folded = fold_header(with_humps_spaced(name));
  constexpr auto kWords = std::to_array<std::string_view>({"total ", "all ", "overall "});
  return total_words(name) == TotalWords::beside_others && channel_of_total(name).empty() &&
         std::ranges::any_of(kWords, [&](std::string_view word) { return folded.starts_with(word); });
}

void take_counted_totals(BindState& state, std::vector<ColumnIndex>& counts) {
  std::vector<ColumnIndex> taken;
  std::vector<ColumnIndex> doubtful;
  for (const ColumnIndex at : state.with(Role::total)) {
    HeaderColumn& column = state.column(at);
    const std::string name = read_channel_words(column.text, state.binding.header.forms.prefer()).channel;
    if (!begins_in_total(name)) continue;
    std::vector<ColumnIndex> parts;
    std::ranges::copy_if(counts, std::back_inserter(parts),
                         [&](ColumnIndex part) { return state.column(part).period == column.period; });
    const TotalLook look = look_at(state, at, parts);
    if (parts.empty() || !look.is_count()) continue;
    column.role = column.period ? Role::value : Role::plain;
    column.channel = name;
    column.said = true;
    taken.push_back(at);
    if (look.may_hold_a_part()) doubtful.push_back(at);
  }
  if (!doubtful.empty()) warn_of_counted(state, doubtful);
  counts.insert(counts.end(), taken.begin(), taken.end());
  std::ranges::sort(counts);
}

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
