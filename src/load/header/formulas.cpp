#include "load/header/formulas.hpp"

#include <algorithm>
#include <map>

#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using SlotsByPeriod = std::map<Period, std::vector<std::uint32_t>>;

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

/// Whether a period is another one or a part of it: a month of a year.
bool is_within(Period part, Period whole) {
  return part == whole || (part.kind > whole.kind && enclosing(part, whole.kind) == whole);
}

/// The period that a total's own header names, or that is given for the file.
std::optional<Period> named_period(const Binding& binding, const HeaderColumn& column) {
  if (binding.given) return binding.given;
  return read_header_words(column.text, binding.header.forms.prefer()).period ? column.period : std::nullopt;
}

}  // namespace

std::vector<std::uint32_t> scope_of_total(const Binding& binding, std::uint32_t column, const Channels& channels) {
  const HeaderColumn& total = binding.header.columns[column];
  const auto period = named_period(binding, total);
  const auto* channel = total.channel.empty() ? nullptr : channels.find(total.channel);
  std::vector<std::uint32_t> scope;
  for (std::uint32_t slot = 0; slot < binding.slots.size(); ++slot) {
    const bool of_channel = channel == nullptr || binding.slots[slot].channel == *channel;
    if (of_channel && (!period || is_within(binding.slots[slot].period, *period))) scope.push_back(slot);
  }
  return scope;
}

void bind_formulas(Binding& binding, const Channels& channels) {
  SlotsByPeriod of_all;
  std::map<std::uint32_t, SlotsByPeriod> of_channel;
  for (std::uint32_t at = 0; at < binding.slots.size(); ++at) {
    const Slot& slot = binding.slots[at];
    of_all[slot.period].push_back(at);
    of_channel[slot.channel][slot.period].push_back(at);
  }
  for (auto& stated : binding.stated) {
    const HeaderColumn& column = binding.header.columns[stated.column];
    const auto* id = column.channel.empty() ? nullptr : channels.find(column.channel);
    const auto found = id == nullptr ? of_channel.end() : of_channel.find(*id);
    const SlotsByPeriod& slots = found == of_channel.end() ? of_all : found->second;
    if (column.role != Role::total) {
      const bool known = column.channel.empty() || found != of_channel.end();
      if (known) stated.formulas = changes(column.role, slots);
    } else if (const auto part = column.period ? slots.find(*column.period) : slots.end(); part != slots.end()) {
      stated.formulas = {{Role::total, {}, part->second}};
    } else if (column.period) {
      auto parts = scope_of_total(binding, stated.column, channels);  // the months of a year
      if (!parts.empty()) stated.formulas = {{Role::total, {}, std::move(parts)}};
    }
  }
}

}  // namespace reach
