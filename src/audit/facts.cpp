#include <algorithm>

#include <fmt/core.h>

#include <reach/audit.hpp>
#include <reach/dataset.hpp>

#include "audit/words.hpp"
#include "text/unicode.hpp"

namespace reach {

void Facts::add(const Summary& summary, std::size_t source, bool states_totals) {
  states_totals_ = states_totals;
  TextSet here;
  for (const std::string& channel : summary.channels) here.insert(fold_header(channel));
  for (const std::string& channel : summary.channels) add_channel(channel, here);
  for (const RegionBlock& block : summary.regions) {
    add_line(summary, block.figures, true, source);
    for (const Line& force : block.forces) add_line(summary, force, false, source);
  }
  const bool one_region = summary.regions.size() == 1;
  if (!one_region) add_line(summary, summary.overall, true, source);
  const std::uint32_t row = row_of(one_region ? summary.regions.front().figures : summary.overall, true, source);
  add_default(row, summary);
  choose_periods(summary);
}

/// Adds a channel. One under another name (`Callers`, if a table above says `helpline`) is the same channel, unless
/// both are in this table, whose folded channels are `here`. O(channels of the family).
void Facts::add_channel(const std::string& channel, const TextSet& here) {
  const std::string key = fold_header(channel);
  if (channel_ids_.contains(key)) return;
  const int family = audit::family_of_name(channel);
  std::vector<std::uint32_t>& alike = families_[family];
  const auto known = std::ranges::find_if(
      alike, [&](std::uint32_t each) { return family != 0 && !here.contains(fold_header(channels_[each])); });
  const auto id = static_cast<std::uint32_t>(channels_.size());
  channel_ids_.emplace(key, known == alike.end() ? id : *known);
  if (known != alike.end()) return;
  channels_.push_back(channel);
  if (family != 0) alike.push_back(id);
}

/// Adds a default row. If there is a table with more forces, a sentence does not mean the row of a smaller table.
void Facts::add_default(std::uint32_t row, const Summary& summary) {
  std::size_t forces = 0;
  for (const RegionBlock& block : summary.regions) forces += block.forces.size();
  if (forces > default_forces_) default_rows_.clear();
  if (forces < default_forces_ || std::ranges::find(default_rows_, row) != default_rows_.end()) return;
  default_forces_ = forces;
  default_rows_.push_back(row);
}

void Facts::choose_periods(const Summary& summary) {
  if (baseline_ != comparison_ || periods_.empty()) return;
  const auto has = [this](Period period) { return std::ranges::find(periods_, period) != periods_.end(); };
  const bool both = has(summary.baseline()) && has(summary.comparison());
  baseline_ = both ? summary.baseline() : periods_.back();
  comparison_ = both ? summary.comparison() : periods_.back();
}

std::uint32_t Facts::row_of(const Line& line, bool is_region, std::size_t source) {
  const std::string name = fold_name(line.name);
  const std::string key = fmt::format("{} {} {}", source, is_region ? "region" : "force", name);
  // A region that has a name of its own is one that a sentence may name.
  const bool collective = line.name == kAllForces || line.name == kAllRegions || line.name == kRegionsShown;
  const auto [at, is_new] = row_ids_.emplace(key, static_cast<std::uint32_t>(rows_.size()));
  if (is_new) {
    rows_.push_back({line.name, is_region, !is_region || states_totals_ || !collective});
    forces_ += !is_region && force_names_.insert(name).second ? 1U : 0U;
  }
  return at->second;
}

void Facts::add_line(const Summary& summary, const Line& line, bool is_region, std::size_t source) {
  const std::uint32_t row = row_of(line, is_region, source);
  for (std::size_t at = 0; at <= line.channel_count(); ++at) {
    const std::uint32_t channel =
        at < line.channel_count() ? channel_ids_.at(fold_header(summary.channels[at])) : kTotalChannel;
    const Series series = line.figures(at);
    for (std::size_t period = 0; period < series.size(); ++period) {
      add_count({row, channel, summary.periods[period]}, series[period]);
    }
  }
}

void Facts::add_count(const Fact& fact, Count count) {
  if (count.is_missing() || !counts_.emplace(fact, count).second) return;
  by_value_[count.value()].push_back(fact);
  const auto at = std::ranges::lower_bound(periods_, fact.period);
  if (at == periods_.end() || *at != fact.period) periods_.insert(at, fact.period);
}

Count Facts::count(const Fact& fact) const {
  const auto found = counts_.find(fact);
  return found == counts_.end() ? Count() : found->second;
}

Change Facts::change(std::uint32_t row, std::uint32_t channel, Period from, Period to) const {
  return {count({row, channel, from}), count({row, channel, to})};
}

const std::vector<Fact>& Facts::with_value(std::int64_t value) const {
  static const std::vector<Fact> none;
  const auto found = by_value_.find(value);
  return found == by_value_.end() ? none : found->second;
}

std::string Facts::name(std::uint32_t row, std::uint32_t channel) const {
  return fmt::format("{} {}", printable(rows_[row].name),
                     channel == kTotalChannel ? "total" : printable(channels_[channel]));
}

}  // namespace reach
