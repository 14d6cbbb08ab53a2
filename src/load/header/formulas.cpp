#include "load/header/formulas.hpp"

#include <algorithm>
#include <map>

#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Columns of counts by their period; those without one belong to the period of the row or table.
using SlotsByPeriod = std::map<std::optional<Period>, std::vector<std::uint32_t>>;

/// The likeliest formula is from the first period to the last, so it comes first.
std::vector<Formula> changes(Role what, const SlotsByPeriod& slots) {
  constexpr std::size_t kMostPeriods = 12;
  std::vector<Formula> formulas;
  if (slots.size() < 2 || slots.size() > kMostPeriods) return formulas;
  formulas.push_back({what, slots.begin()->second, slots.rbegin()->second});
  if (slots.size() == 2) return formulas;
  for (auto before = slots.begin(); before != slots.end(); ++before) {
    for (auto after = std::next(before); after != slots.end(); ++after) {
      formulas.push_back({what, before->second, after->second});
    }
  }
  return formulas;
}

/// The slots of the columns next to a total, on one side up to the next column without a slot. `Total online` may be
/// their total, although its words do not say so.
std::vector<std::uint32_t> slots_beside(const Binding& binding, std::uint32_t total, std::optional<Period> period,
                                        int step) {
  std::vector<std::uint32_t> slots;
  for (std::int64_t at = std::int64_t{total} + step;; at += step) {
    const auto found = std::ranges::find(binding.counts, static_cast<ColumnIndex>(at), &CountColumn::column);
    if (at < 0 || found == binding.counts.end()) return slots;
    if (found->period != period) return slots;
    slots.push_back(static_cast<std::uint32_t>(found - binding.counts.begin()));
  }
}

/// Whether a total's header has words besides those for the total and the period: `Total online 2016`.
bool is_qualified(const HeaderColumn& column) {
  if (!column.channel.empty() || !column.period) return false;
  const std::string folded = fold_header(column.text);
  const std::string when = fold_header(period_label(*column.period));
  std::string rest = folded;
  if (const auto at = rest.find(when); at != std::string::npos) rest.erase(at, when.size());
  return !is_grand_total(rest) && rest.find_first_of("0123456789") == std::string::npos &&
         (rest.starts_with("total ") || rest.starts_with("all ") || rest.starts_with("overall "));
}

/// Whether a total's header names no period, so that it may be of all.
bool is_over_periods(const HeaderColumn& column) {
  return column.channel.empty() && timespan_text(column.text).empty();
}

}  // namespace

void bind_formulas(Binding& binding, const Channels& channels) {
  SlotsByPeriod of_all;
  std::map<std::uint32_t, SlotsByPeriod> of_channel;
  std::vector<std::uint32_t> all;
  for (std::uint32_t at = 0; at < binding.counts.size(); ++at) {
    const CountColumn& count = binding.counts[at];
    of_all[count.period].push_back(at);
    if (count.channel) of_channel[*count.channel][count.period].push_back(at);
    all.push_back(at);
  }
  for (auto& stated : binding.stated) {
    const HeaderColumn& column = binding.header.columns[stated.column];
    const auto* id = column.channel.empty() ? nullptr : channels.find(column.channel);
    const auto found = id == nullptr ? of_channel.end() : of_channel.find(*id);
    const SlotsByPeriod& slots = found == of_channel.end() ? of_all : found->second;
    if (column.role != Role::total) {
      const bool known = column.channel.empty() || found != of_channel.end();
      if (known) stated.formulas = changes(column.role, slots);
      continue;
    }
    const std::optional<Period> period = binding.is_tall() ? std::nullopt : column.period;
    if (const auto part = slots.find(period); part != slots.end()) {
      stated.formulas = {{Role::total, {}, part->second}};
    }
    // `Grand Total` behind the columns of several periods: their sum, if the header names no period
    if (slots.size() > 1 && is_over_periods(column)) stated.formulas.push_back({Role::total, {}, all});
    if (stated.formulas.empty() || !is_qualified(column)) continue;
    for (const int step : {1, -1}) {
      auto beside = slots_beside(binding, stated.column, period, step);
      if (beside.size() > 1) stated.formulas.push_back({Role::total, {}, std::move(beside)});
    }
  }
}

}  // namespace reach
