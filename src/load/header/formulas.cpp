#include "load/header/formulas.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "load/words/join_period.hpp"
#include "load/words/words.hpp"
#include "model/time/year_before.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Columns of counts by their period; those without one belong to the period of the row or table.
using SlotsByPeriod = std::map<std::optional<Period>, std::vector<std::uint32_t>>;

/// The changes between any two periods. The likeliest, from the first period to the last, comes first.
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

/// The increase to a column's period, from the period before or from a year before.
std::vector<Formula> increase_to(const HeaderColumn& column, const SlotsByPeriod& slots) {
  const auto after = slots.find(column.period);
  if (after == slots.end()) return {};
  auto before = slots.end();
  if (column.role == Role::year_on_year) {
    if (const auto year = year_before(*column.period)) before = slots.find(year);
  } else if (after != slots.begin()) {
    before = std::prev(after);
  }
  return before == slots.end() ? std::vector<Formula>()
                               : std::vector<Formula>{{Role::increase, before->second, after->second}};
}

std::vector<Formula> index_of_period(const HeaderColumn& column, const SlotsByPeriod& slots) {
  const auto found = slots.find(column.period);
  return found == slots.end() ? std::vector<Formula>()
                              : std::vector<Formula>{{Role::index, slots.begin()->second, found->second}};
}

/// The annual increase over all periods. By `annual increase`, people may also mean the increase in one year.
std::vector<Formula> annual_increases(const HeaderColumn& column, const SlotsByPeriod& slots) {
  std::vector<Formula> formulas;
  if (slots.size() < 2) return formulas;
  const auto& [first, baseline] = *slots.begin();
  const auto& [last, comparison] = *slots.rbegin();
  const auto years = first && last ? years_apart(*first, *last) : std::nullopt;
  if (years) formulas.push_back({Role::annual, baseline, comparison, years});
  if (fold_header(column.text) != "annual percent")
    std::ranges::move(changes(Role::increase, slots), std::back_inserter(formulas));
  return formulas;
}

/// Whether a header says that its figures are percentages.
bool says_percent(std::string_view header) {
  const std::string folded = fold_header(header);
  constexpr auto kPercent = std::to_array<std::string_view>({"%", "percent", "per cent", "pct", "rate"});
  return std::ranges::any_of(kPercent, [&](auto word) { return folded.find(word) != std::string::npos; });
}

/// The formulas of a stated figure that is not a total.
std::vector<Formula> derived_formulas(const HeaderColumn& column, const SlotsByPeriod& slots) {
  if (column.role == Role::step || column.role == Role::year_on_year) return increase_to(column, slots);
  if (column.role == Role::index) return index_of_period(column, slots);
  if (column.role == Role::annual) return annual_increases(column, slots);
  std::vector<Formula> formulas = changes(column.role, slots);
  if (column.role == Role::increase && !says_percent(column.text))  // it may be a number of people
    std::ranges::move(changes(Role::change, slots), std::back_inserter(formulas));
  return formulas;
}

/// The formulas of a quarter beside its months: one if the year begins in January, one if it begins in April. If the
/// months are right before the quarter, their formula comes first.
std::vector<Formula> quarter_formulas(const Binding& binding, std::uint32_t column) {
  std::vector<std::string> months;
  for (const CountColumn& count : binding.counts) months.push_back(count.part);
  std::vector<Formula> formulas;
  for (const auto& reading : months_of_quarter(binding.header.columns[column].part, months)) {
    std::vector<std::uint32_t> parts(reading.begin(), reading.end());
    const bool is_beside = binding.counts[parts.back()].column + 1 == column;
    formulas.insert(is_beside ? formulas.begin() : formulas.end(), {Role::total, {}, std::move(parts)});
  }
  return formulas;
}

/// The period that a total's own header names, or that is given for the file.
std::optional<Period> named_period(const Binding& binding, const HeaderColumn& column) {
  if (binding.period) return binding.period;
  return read_header_words(column.text, binding.header.forms.prefer()).period ? column.period : std::nullopt;
}

/// Whether a total's header names no period, so that it may cover all periods.
bool is_over_periods(const HeaderColumn& column) {
  return column.channel.empty() && timespan_text(column.text).empty();
}

}  // namespace

std::vector<std::uint32_t> scope_of_total(const Binding& binding, std::uint32_t column, const Channels& channels) {
  const HeaderColumn& total = binding.header.columns[column];
  const auto period = named_period(binding, total);
  const auto* channel = total.channel.empty() ? nullptr : channels.find(total.channel);
  std::vector<std::uint32_t> scope;
  for (std::uint32_t at = 0; at < binding.counts.size(); ++at) {
    const CountColumn& count = binding.counts[at];
    const bool of_channel = channel == nullptr || !count.channel || *count.channel == *channel;
    if (of_channel && (!period || !count.period || is_within(*count.period, *period))) scope.push_back(at);
  }
  return scope;
}

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
      if (known) stated.formulas = derived_formulas(column, slots);
      continue;
    }
    if (!column.part.empty()) {
      stated.formulas = quarter_formulas(binding, stated.column);
      continue;
    }
    const auto part = slots.find(binding.is_tall() ? std::optional<Period>() : column.period);
    if (part != slots.end()) {
      stated.formulas = {{Role::total, {}, part->second}};
    }
    if (stated.formulas.empty() && column.period) {
      auto parts = scope_of_total(binding, stated.column, channels);  // the months of a year
      if (!parts.empty()) stated.formulas = {{Role::total, {}, std::move(parts)}};
    }
    // `Grand Total` after the columns of several periods is their sum, if the header names no period
    if (slots.size() > 1 && is_over_periods(column)) stated.formulas.push_back({Role::total, {}, all});
  }
}

}  // namespace reach
