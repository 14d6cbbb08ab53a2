// Finds channels whose figures look like running totals.
#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/measures.hpp"
#include "load/sums/hidden_totals.hpp"
#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Examines the counts of each channel over its dates, force by force.
class RunningLook {
 public:
  void take(const Key& key, Count count) {
    if (!last_ || last_->force != key.force || last_->channel != key.channel) end_series();
    if (count.is_missing()) return;
    if (last_) compare(key.period, count.value());
    last_ = key;
    value_ = count.value();
    ++dates_;
  }
  void end_series() {
    if (last_) judge(last_->channel);
    last_.reset();
    dates_ = rises_ = resets_ = falls_ = 0;
  }
  /// Whether some force shows a running total, and no force contradicts it. Counts whose name is not that of a total
  /// may just grow, but not from date to date for so long.
  [[nodiscard]] bool is_running(std::uint32_t channel, bool says_total) const {
    constexpr std::size_t kFewestRisesUnsaid = 30;
    if (channel >= channels_.size() || channels_[channel].falls) return false;
    return says_total ? channels_[channel].runs : channels_[channel].most_rises >= kFewestRisesUnsaid;
  }

 private:
  struct Channel {
    bool runs = false;
    bool falls = false;
    std::size_t most_rises = 0;  ///< of a force that shows a running total
  };
  void compare(Period date, std::int64_t value) {
    if (value > value_) ++rises_;
    if (value >= value_) return;
    const bool new_year =
        enclosing(date, PeriodKind::calendar_year) != enclosing(last_->period, PeriodKind::calendar_year);
    const bool new_financial =
        enclosing(date, PeriodKind::financial_year) != enclosing(last_->period, PeriodKind::financial_year);
    ++(new_year || new_financial ? resets_ : falls_);
  }
  void judge(std::uint32_t channel) {
    constexpr std::size_t kFewestDates = 10;
    constexpr std::size_t kFewestRises = 6;
    constexpr std::size_t kRisesPerReset = 6;
    if (channel >= channels_.size()) channels_.resize(channel + 1);
    const bool rises = rises_ >= kFewestRises && rises_ >= resets_ * kRisesPerReset;
    if (falls_ > 0 || (resets_ > 0 && !rises)) channels_[channel].falls = true;
    if (dates_ < kFewestDates || !rises) return;
    channels_[channel].runs = true;
    channels_[channel].most_rises = std::max(channels_[channel].most_rises, rises_);
  }

  std::vector<Channel> channels_;
  std::optional<Key> last_;
  std::int64_t value_ = 0;
  std::size_t dates_ = 0;
  std::size_t rises_ = 0;
  std::size_t resets_ = 0;  ///< falls at the beginning of a year
  std::size_t falls_ = 0;   ///< all other falls
};

}  // namespace

void warn_running_totals(DatasetBuilder& all) {
  const bool adds_up = !all.options.sum_over.empty() || all.options.events.any();
  if (adds_up || all.days.counts.empty() || all.unions) return;
  RunningLook look;
  all.days.counts.each_in_order([&](const Key& key, const Tally::Cell& cell) { look.take(key, cell.count); });
  look.end_series();
  const auto& channels = all.channels.all();
  for (std::uint32_t channel = 0; channel < channels.size(); ++channel) {
    const std::string& name = channels[channel];
    const bool says_total = total_words(name) == TotalWords::beside_others;  // `Total cases`
    if (!look.is_running(channel, says_total) || is_named(all.options.as_channels, name)) continue;
    all.diagnostics.add(
        warning(
            code::doubtful_channel,
            fmt::format("the channel {} may be a running total: it rises from date to date, and its dates are added up",
                        in_backticks(name)))
            .hint(fmt::format("if it is, keep the last date of each period; otherwise --as-channel {}",
                              as_argument(name)))
            .in(all.inputs.front().path));
  }
}

}  // namespace reach
