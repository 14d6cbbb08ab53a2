#include <algorithm>
#include <numeric>
#include <tuple>

#include <fmt/core.h>

#include <reach/audit.hpp>
#include <reach/change.hpp>
#include <reach/dataset.hpp>

#include "audit/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

}  // namespace

bool FactRow::is_collective() const { return name == kAllForces || name == kAllRegions || name == kRegionsShown; }

void Facts::add(const Summary& summary, std::uint32_t source, bool states_totals) {
  const std::size_t before = figures_.size();
  states_totals_ = states_totals;
  distinct_ = distinct_ || summary.distinct;
  per_ = std::max(per_, summary.per);
  add_channels(summary.channels);
  std::size_t forces = 0;
  for (const RegionBlock& block : summary.regions) {
    add_line(summary, block.figures, true, source);
    for (const Line& force : block.forces) add_line(summary, force, false, source);
    forces += block.forces.size();
  }
  const bool one_region = summary.regions.size() == 1;
  if (!one_region) add_line(summary, summary.overall, true, source);
  add_default(row_of(one_region ? summary.regions.front().figures : summary.overall, true, source), forces);
  settle_figures(before);
  choose_periods(summary.baseline(), summary.comparison());
}

/// Adds the channels of a table. A channel that a table above calls otherwise (`Callers` for `helpline`) is the same
/// one, unless both names are in this table. O(channels).
void Facts::add_channels(const std::vector<std::string>& channels) {
  TextSet here;
  for (const std::string& channel : channels) here.insert(fold_header(channel));
  std::map<int, std::optional<std::uint32_t>> above;  ///< by family: its first channel that is not in this table
  for (const std::string& channel : channels) {
    const std::string key = fold_header(channel);
    if (channel_ids_.contains(key)) continue;
    const int family = audit::family_of_name(channel);
    std::vector<std::uint32_t>& alike = families_[family];
    const auto [known, is_new] = above.try_emplace(family);
    if (is_new) {
      const auto first =
          std::ranges::find_if(alike, [&](std::uint32_t each) { return !here.contains(fold_header(channels_[each])); });
      if (first != alike.end()) known->second = *first;
    }
    const auto id = static_cast<std::uint32_t>(channels_.size());
    channel_ids_.emplace(key, known->second.value_or(id));
    if (known->second) continue;
    channels_.push_back(channel);
    if (family != 0) alike.push_back(id);
  }
}

/// Adds a default row, unless a table with more forces was added before: sentences mean the largest table.
void Facts::add_default(std::uint32_t row, std::size_t forces) {
  constexpr std::size_t kMost = 8;
  if (forces < default_forces_) return;
  if (forces > default_forces_) {
    default_rows_.clear();
    too_many_defaults_ = false;
    default_forces_ = forces;
  }
  if (too_many_defaults_ || std::ranges::find(default_rows_, row) != default_rows_.end()) return;
  default_rows_.push_back(row);
  too_many_defaults_ = default_rows_.size() > kMost;
  if (too_many_defaults_) default_rows_.clear();
}

void Facts::choose_periods(Period baseline, Period comparison) {
  if (baseline_ != comparison_ || periods_.empty()) return;
  const auto has = [this](Period period) { return std::ranges::find(periods_, period) != periods_.end(); };
  const bool both = has(baseline) && has(comparison);
  baseline_ = both ? baseline : periods_.back();
  comparison_ = both ? comparison : periods_.back();
}

std::size_t Facts::forces() const { return most_forces_ == force_ids_.size() ? most_forces_ : 0; }

std::uint32_t Facts::row_of(const FactRow& row) {
  const auto id = static_cast<std::uint32_t>(rows_.size());
  if (rows_.empty() || rows_.back().source != row.source) {
    first_rows_.push_back(id);
    forces_here_ = 0;
  }
  const auto [last, is_new] = (row.is_region ? region_ids_ : force_ids_).emplace(fold_name(row.name), id);
  if (!is_new && last->second >= first_rows_.back()) return last->second;
  last->second = id;
  rows_.push_back(row);
  as_they_stand_ = as_they_stand_ || row.as_it_stands;
  if (row.is_region) return id;
  ++force_rows_;
  most_forces_ = std::max(most_forces_, ++forces_here_);
  return id;
}

std::uint32_t Facts::row_of(const Line& line, bool is_region, std::uint32_t source) {
  // Sentences may refer to a region with a name of its own.
  const bool collective = line.name == kAllForces || line.name == kAllRegions || line.name == kRegionsShown;
  const bool stated = !is_region || states_totals_ || !collective;
  return row_of(FactRow{line.name, is_region, stated, false, line.channel_count() == 1, source, 0});
}

void Facts::add_line(const Summary& summary, const Line& line, bool is_region, std::uint32_t source) {
  const std::uint32_t row = row_of(line, is_region, source);
  for (std::size_t at = 0; at <= line.channel_count(); ++at) {
    const std::uint32_t channel =
        at < line.channel_count() ? channel_ids_.at(fold_header(summary.channels[at])) : kTotalChannel;
    const Series series = line.figures(at);
    for (std::size_t period = 0; period < series.size(); ++period) {
      const bool known = channel == kTotalChannel && rows_[row].one_channel;
      if (!known) add_count({row, channel, summary.periods[period]}, series[period]);
      if (channel == kTotalChannel)
        add_rate({row, kRateChannel, summary.periods[period]}, series[period], line.people_in(period));
    }
  }
}

/// Adds the rate, rounded to three decimals: more than sentences show.
void Facts::add_rate(const Fact& fact, Count total, Count people) {
  constexpr int kDecimals = 3;
  if (per_ == 0 || total.is_missing() || people.is_missing()) return;
  const Int128 rate = rounded_quotient(Int128{total.value()} * per_ * power_of_ten(kDecimals), people.value());
  if (rate > INT64_MAX) return;
  add_figure(fact, static_cast<std::int64_t>(rate), {kDecimals, 1});
  people_.emplace(fact, people.value());
}

void Facts::add_count(const Fact& fact, Count count) {
  if (!count.is_missing()) add_figure(fact, count.value(), {});
}

void Facts::add_figure(const Fact& fact, std::int64_t digits, const Precision& precision) {
  auto known = std::ranges::find(precisions_, precision);
  if (known == precisions_.end()) known = precisions_.insert(known, precision);
  figures_.push_back({fact, digits, static_cast<std::uint32_t>(known - precisions_.begin())});
  decimals_ = std::max(decimals_, precision.decimals);
  const auto at = std::ranges::lower_bound(periods_, fact.period);
  if (at == periods_.end() || *at != fact.period) periods_.insert(at, fact.period);
}

/// Puts the figures added since there were `before` in their places; of two for one fact the first is kept. Those of a
/// new source come after all others. O(n log n) of the figures of this source.
void Facts::settle_figures(std::size_t before) {
  by_value_sorted_ = false;
  if (before == figures_.size()) return;
  const auto by_fact = [](const KnownFigure& a, const KnownFigure& b) { return a.fact < b.fact; };
  const auto added = figures_.begin() + static_cast<std::ptrdiff_t>(before);
  if (!std::is_sorted(added, figures_.end(), by_fact)) std::stable_sort(added, figures_.end(), by_fact);
  const auto first = std::lower_bound(figures_.begin(), added, *added, by_fact);
  std::inplace_merge(first, added, figures_.end(), by_fact);
  const auto same = [](const KnownFigure& a, const KnownFigure& b) { return a.fact == b.fact; };
  figures_.erase(std::unique(first, figures_.end(), same), figures_.end());
}

const Facts::KnownFigure* Facts::find(const Fact& fact) const {
  Fact kept = fact;
  if (fact.channel == kTotalChannel && rows_[fact.row].one_channel) {
    const auto first = std::ranges::lower_bound(figures_, Fact{fact.row, 0, {}}, {}, &KnownFigure::fact);
    if (first != figures_.end()) kept.channel = first->fact.channel;
  }
  const auto found = std::ranges::lower_bound(figures_, kept, {}, &KnownFigure::fact);
  return found != figures_.end() && found->fact == kept ? &*found : nullptr;
}

/// The figure, if it is a whole number.
std::optional<std::int64_t> Facts::whole(const KnownFigure& figure) const {
  const std::int64_t unit = power_of_ten(precisions_[figure.precision].decimals);
  return figure.digits % unit == 0 ? std::optional(figure.digits / unit) : std::nullopt;
}

void Facts::sort_by_value() const {
  const auto key = [this](std::uint32_t number) {
    const KnownFigure& figure = figures_[number];
    return std::tuple(whole(figure), is_of(figure.fact, kTotalChannel), number);
  };
  by_value_.clear();
  by_value_.reserve(figures_.size());
  for (std::uint32_t number = 0; number < figures_.size(); ++number) {
    if (whole(figures_[number])) by_value_.push_back(number);
  }
  std::ranges::sort(by_value_, {}, key);
  by_value_sorted_ = true;
}

std::vector<std::uint32_t> Facts::rows_beside(std::uint32_t row) const {
  const auto next = std::ranges::upper_bound(first_rows_, row);
  const auto end = next == first_rows_.end() ? static_cast<std::uint32_t>(rows_.size()) : *next;
  std::vector<std::uint32_t> rows(end - *(next - 1));
  std::iota(rows.begin(), rows.end(), *(next - 1));
  return rows;
}

std::vector<std::uint32_t> Facts::channels_of(std::uint32_t row) const {
  std::vector<std::uint32_t> channels;
  auto at = std::ranges::lower_bound(figures_, Fact{row, 0, {}}, {}, &KnownFigure::fact);
  for (; at != figures_.end() && at->fact.row == row; ++at) {
    if (channels.empty() || channels.back() != at->fact.channel) channels.push_back(at->fact.channel);
  }
  if (rows_[row].one_channel && !channels.empty()) channels.push_back(kTotalChannel);
  return channels;
}

std::int64_t Facts::one() const { return power_of_ten(decimals_); }

Count Facts::count(const Fact& fact) const {
  const KnownFigure* const found = find(fact);
  if (found == nullptr) return Count();
  const int missing = decimals_ - precisions_[found->precision].decimals;
  const Int128 scaled = static_cast<Int128>(found->digits) * power_of_ten(missing);
  return scaled > INT64_MAX ? Count() : Count(static_cast<std::int64_t>(scaled));
}

std::int64_t Facts::half_step(const Fact& fact) const {
  const KnownFigure* const found = find(fact);
  if (found == nullptr) return 0;
  const Precision& precision = precisions_[found->precision];
  return precision.half_step * power_of_ten(decimals_ - precision.decimals);
}

bool Facts::is_percent(std::uint32_t channel) const { return channel < percent_.size() && percent_[channel]; }

std::int64_t Facts::people(std::uint32_t row, Period period) const {
  const auto found = people_.find({row, kRateChannel, period});
  return found == people_.end() ? 0 : found->second;
}

bool Facts::is_additive(std::uint32_t channel) const {
  if (distinct_ || channel == kRateChannel) return false;
  return channel >= not_additive_.size() || !not_additive_[channel];
}

Change Facts::change(std::uint32_t row, std::uint32_t channel, Period from, Period to) const {
  return {count({row, channel, from}), count({row, channel, to})};
}

std::span<const std::uint32_t> Facts::with_value(std::int64_t value) const {
  if (!by_value_sorted_) sort_by_value();
  const auto of = [this](std::uint32_t number) { return *whole(figures_[number]); };
  const auto first = std::ranges::lower_bound(by_value_, value, {}, of);
  return {first, std::ranges::upper_bound(first, by_value_.cend(), value, {}, of)};
}

bool Facts::has_total(std::int64_t value) const {
  const auto found = with_value(value);
  return !found.empty() && is_of(fact(found.back()), kTotalChannel);
}

std::string Facts::name(std::uint32_t row, std::uint32_t channel) const {
  return fmt::format("{} {}", printable(rows_[row].name),
                     channel == kTotalChannel  ? "total"
                     : channel == kRateChannel ? "rate"
                                               : printable(channels_[channel]));
}

}  // namespace reach
