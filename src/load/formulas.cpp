#include "load/formulas.hpp"

#include <map>

namespace reach {
namespace {

using SlotsByPeriod = std::map<Period, std::vector<std::uint32_t>>;

/// From the first period to the last is the likeliest, so it comes first.
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

}  // namespace

void bind_formulas(Binding& binding, const Channels& channels) {
  SlotsByPeriod of_all;
  std::map<std::uint32_t, SlotsByPeriod> of_channel;
  for (std::uint32_t at = 0; at < binding.slots.size(); ++at) {
    const Slot& slot = binding.slots[at];
    of_all[slot.period].push_back(at);
    of_channel[slot.channel][slot.period].push_back(at);
  }
  for (auto& stated : binding.stated) {
    const Column& column = binding.header.columns[stated.column];
    const auto* id = column.channel.empty() ? nullptr : channels.find(column.channel);
    const auto found = id == nullptr ? of_channel.end() : of_channel.find(*id);
    const SlotsByPeriod& slots = found == of_channel.end() ? of_all : found->second;
    if (column.role != Role::total) {
      const bool known = column.channel.empty() || found != of_channel.end();
      if (known) stated.formulas = changes(column.role, slots);
    } else if (const auto part = column.period ? slots.find(*column.period) : slots.end(); part != slots.end()) {
      stated.formulas = {{Role::total, {}, part->second}};
    }
  }
}

}  // namespace reach
