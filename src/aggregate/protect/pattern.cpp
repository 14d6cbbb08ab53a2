#include "aggregate/protect/pattern.hpp"

#include <algorithm>
#include <tuple>

#include "text/unicode.hpp"

namespace reach::protect {
namespace {

Int128 number(std::optional<Count> count) { return count && !count->is_missing() ? count->value() : 0; }

void add(GuardedRow& sum, const GuardedRow& part) {
  for (std::size_t channel = 0; channel < sum.channels.size(); ++channel)
    sum.channels[channel] += part.channels[channel];
  sum.total += part.total;
}

/// All rows of one period, and the pattern while it is worked out.
class PeriodRows {
 public:
  PeriodRows(const Dataset& dataset, Period period, Int128 least) : dataset_(dataset), period_(period), least_(least) {}

  Pattern run(const std::vector<bool>& left_out) {
    gather(left_out);
    pattern_.channels.resize(dataset_.channels.size());
    pattern_.regions.resize(dataset_.regions.size());
    pattern_.forces.resize(dataset_.forces.size());
    pattern_.is_too_small = is_small(all_.total, least_);
    if (pattern_.is_too_small) return std::move(pattern_);
    hide_channels();
    if (filled().size() > 1) hide_regions();
    for (std::uint32_t region = 0; region < members_.size(); ++region) hide_forces(region);
    for (const std::uint32_t force : alone_) hide_alone(force);
    return std::move(pattern_);
  }

 private:
  [[nodiscard]] GuardedRow row_of(std::uint32_t row, std::string_view name) const {
    GuardedRow guarded{sort_key(name), std::vector<Int128>(dataset_.channels.size())};
    const bool is_force = RowId(row).is_force();
    for (std::uint32_t channel = 0; channel < guarded.channels.size(); ++channel) {
      guarded.channels[channel] =
          number(is_force ? dataset_.count(row, channel, period_) : dataset_.united(row, channel, period_));
      if (!dataset_.unions) guarded.total += guarded.channels[channel];
    }
    if (dataset_.unions) guarded.total = number(dataset_.united(row, kAllChannels, period_));
    return guarded;
  }

  void gather(const std::vector<bool>& left_out) {
    members_.resize(dataset_.regions.size());
    for (std::uint32_t force = 0; force < dataset_.forces.size(); ++force) {
      forces_.push_back(row_of(force, dataset_.forces[force].name));
      const bool alone = force < left_out.size() && left_out[force];
      (alone ? alone_ : members_[dataset_.forces[force].region]).push_back(force);
    }
    all_ = GuardedRow{{}, std::vector<Int128>(dataset_.channels.size())};
    for (std::uint32_t region = 0; region < members_.size(); ++region) regions_.push_back(region_row(region));
    for (const GuardedRow& region : regions_) add(all_, region);
    if (dataset_.unions) all_ = filled().size() == 1 ? regions_[filled().front()] : row_of(RowId::all().number(), {});
  }

  [[nodiscard]] GuardedRow region_row(std::uint32_t region) const {
    GuardedRow sum{sort_key(dataset_.regions[region]), std::vector<Int128>(dataset_.channels.size())};
    if (dataset_.unions) sum = row_of(RowId::region(region).number(), dataset_.regions[region]);
    for (const std::uint32_t force : members_[region]) {
      if (!dataset_.unions) add(sum, forces_[force]);
      sum.parts.push_back(forces_[force].total);
    }
    return sum;
  }

  /// The regions that have forces.
  [[nodiscard]] std::vector<std::uint32_t> filled() const {
    std::vector<std::uint32_t> regions;
    for (std::uint32_t region = 0; region < members_.size(); ++region) {
      if (!members_[region].empty()) regions.push_back(region);
    }
    return regions;
  }

  /// A channel with a small total is hidden in every row, together with the smallest others until their sum reveals
  /// nothing. The hidden channels count as one from here on: its sum follows from the total and the channels that are
  /// left.
  void hide_channels() {
    std::vector<bool>& gone = pattern_.channels;
    Int128 count = 0, sum = 0;
    const auto hide = [&](std::size_t channel) {
      gone[channel] = true;
      ++count;
      sum += all_.channels[channel];
    };
    for (std::size_t channel = 0; channel < gone.size(); ++channel) {
      if (is_small(all_.channels[channel], least_)) hide(channel);
    }
    while (count > 0 && (count < 2 || sum < least_ + count - 2)) {
      const auto next = smallest_channel();
      if (!next) break;
      hide(*next);
    }
    if (count == 0) return;
    for (auto* rows : {&forces_, &regions_}) {
      for (GuardedRow& row : *rows) merge(row);
    }
  }

  [[nodiscard]] std::optional<std::size_t> smallest_channel() const {
    std::optional<std::size_t> smallest;
    const auto key = [this](std::size_t channel) {
      return std::tuple(all_.channels[channel], sort_key(dataset_.channels[channel]));
    };
    for (std::size_t channel = 0; channel < pattern_.channels.size(); ++channel) {
      if (!pattern_.channels[channel] && (!smallest || key(channel) < key(*smallest))) smallest = channel;
    }
    return smallest;
  }

  void merge(GuardedRow& row) const {
    std::vector<Int128> kept;
    Int128 merged = 0;
    for (std::size_t channel = 0; channel < row.channels.size(); ++channel) {
      if (pattern_.channels[channel]) {
        merged += row.channels[channel];
      } else {
        kept.push_back(row.channels[channel]);
      }
    }
    kept.push_back(merged);
    row.channels = std::move(kept);
  }

  void hide_regions() {
    const std::vector<std::uint32_t> regions = filled();
    std::vector<GuardedRow> rows;
    for (const std::uint32_t region : regions) rows.push_back(regions_[region]);
    const std::vector<Hidden> hidden = hidden_rows(rows, least_);
    for (std::size_t at = 0; at < regions.size(); ++at) pattern_.regions[regions[at]] = hidden[at];
  }

  /// The forces of a region by their channels; where these are hidden anyway, by their totals alone.
  void hide_forces(std::uint32_t region) {
    const Hidden of_region = pattern_.regions[region];
    std::vector<GuardedRow> rows;
    for (const std::uint32_t force : members_[region]) {
      rows.push_back(forces_[force]);
      if (of_region != Hidden::nothing) rows.back().channels = {rows.back().total};
    }
    const std::vector<Hidden> hidden =
        of_region == Hidden::row ? std::vector<Hidden>(rows.size(), Hidden::row) : hidden_rows(rows, least_);
    for (std::size_t at = 0; at < rows.size(); ++at)
      pattern_.forces[members_[region][at]] = std::max(of_region, hidden[at]);
  }

  /// A force that the totals leave out, and that shows no channels: only its own total says anything about its counts.
  void hide_alone(std::uint32_t force) {
    if (is_small(forces_[force].total, least_)) pattern_.forces[force] = Hidden::row;
  }

  const Dataset& dataset_;
  Period period_;
  Int128 least_;
  std::vector<GuardedRow> forces_, regions_;
  GuardedRow all_;
  std::vector<std::vector<std::uint32_t>> members_;  ///< the forces of each region
  std::vector<std::uint32_t> alone_;                 ///< forces that the totals leave out
  Pattern pattern_;
};

}  // namespace

bool Pattern::hides_something() const {
  const auto is_hidden = [](Hidden hidden) { return hidden != Hidden::nothing; };
  return std::ranges::find(channels, true) != channels.end() || std::ranges::any_of(forces, is_hidden);
}

Pattern pattern_of(const Dataset& dataset, Period period, std::int64_t least, const std::vector<bool>& left_out) {
  return PeriodRows(dataset, period, least).run(left_out);
}

}  // namespace reach::protect
