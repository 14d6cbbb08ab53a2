#include <reach/chance.hpp>

#include <map>
#include <tuple>

#include "chance/rounding.hpp"
#include "chance/tails.hpp"

namespace reach::chance {
namespace {

/// A count as it enters the distribution.
Wide weight(std::int64_t count, const Certainty& certainty) {
  return wide_of(Int128{count} * 1000) / Wide(certainty.dispersion);
}

/// The probability beyond each end.
Wide tail_of(const Certainty& certainty) { return Wide(1000 - certainty.confidence) / Wide(2000); }

/// The lower limit of the ratio of `more` to `less`, both weighted, as a logarithm.
class LowerLimit {
 public:
  /// `more` must be above 0.
  LowerLimit(const Wide& more, const Wide& less, const Wide& tail)
      : beta_(more, less + Wide(1)), log_tail_(log(tail)), log_ratio_(solve()) {}

  [[nodiscard]] const Wide& log_ratio() const { return log_ratio_; }
  /// Whether the limit is above a ratio, by the tail there.
  [[nodiscard]] bool is_above(const Wide& ratio) const {
    return !(Wide(0) < ratio) || lower_tail(beta_, log(ratio)).log_probability < log_tail_;
  }

 private:
  /// Newton's method on the logarithm of the tail, which is concave: once below the limit, no step goes too far.
  [[nodiscard]] Wide solve() const {
    constexpr int kMost = 200;
    constexpr double kNear = 2;      // standard deviations below the middle: near the limits of all confidences
    constexpr double kFine = 1e-11;  // of a deviation: the next step would be its square
    const Wide deviation = sqrt(Wide(1) / beta_.rises + Wide(1) / beta_.falls);
    Wide at = log(beta_.rises / beta_.falls) - Wide(kNear) * deviation;
    for (int step = 0; step < kMost; ++step) {
      const LowerTail tail = lower_tail(beta_, at);
      const Wide change = (log_tail_ - tail.log_probability) * tail.mills;
      at = at + change;
      if (abs(change) < Wide(kFine) * deviation) break;
    }
    return at;
  }

  Beta beta_;
  Wide log_tail_;
  Wide log_ratio_;
};

Wide percent_of(const Wide& ratio) { return Wide(100) * (ratio - Wide(1)); }
Wide ratio_of(const Wide& percent) { return percent / Wide(100) + Wide(1); }

Limit lower_end(const CountPair& counts, const Certainty& certainty, int decimals, const Wide& factor) {
  if (counts.comparison == 0) return rounded_limit(-100, decimals);
  const LowerLimit limit(weight(counts.comparison, certainty), weight(counts.baseline, certainty), tail_of(certainty));
  const auto is_above = [&](const Wide& percent) { return limit.is_above(ratio_of(percent) / factor); };
  return rounded_limit(percent_of(exp(limit.log_ratio()) * factor), decimals, is_above);
}

/// The upper end is found as the lower end of the inverse ratio, which loses no digits.
std::optional<Limit> upper_end(const CountPair& counts, const Certainty& certainty, int decimals, const Wide& factor) {
  constexpr double kMost = 1e16;  // as a ratio
  if (counts.baseline == 0) return std::nullopt;
  const LowerLimit limit(weight(counts.baseline, certainty), weight(counts.comparison, certainty), tail_of(certainty));
  const Wide turned = exp(limit.log_ratio());
  if (!(factor / Wide(kMost) < turned)) return std::nullopt;
  const auto is_above = [&](const Wide& percent) { return !limit.is_above(factor / ratio_of(percent)); };
  return rounded_limit(percent_of(factor / turned), decimals, is_above);
}

/// A cache of recent results: a report asks for one figure many times, to measure its column, to write it, and for each
/// download of a page.
template <typename Key, typename Result>
class Remembered {
 public:
  /// `work` must be a function of the key alone. O(1) for a key that is known.
  template <typename Work>
  const Result& of(const Key& key, Work work) {
    constexpr std::size_t kMost = 4096;
    const auto found = results_.find(key);
    if (found != results_.end()) return found->second;
    if (results_.size() >= kMost) results_.clear();
    return results_.emplace(key, work()).first->second;
  }

 private:
  std::map<Key, Result> results_;
};

Interval work_out_interval(const CountPair& counts, const Certainty& certainty, int decimals,
                           const Exposure& exposure) {
  if (counts.baseline == 0 && counts.comparison == 0) return {};
  const Wide factor = wide_of(exposure.baseline) / wide_of(exposure.comparison);
  return {lower_end(counts, certainty, decimals, factor), upper_end(counts, certainty, decimals, factor)};
}

Test work_out_test(const CountPair& counts, const Certainty& certainty) {
  if (counts.baseline == counts.comparison) return {};
  const bool rise = counts.comparison > counts.baseline;
  const Wide more = weight(rise ? counts.comparison : counts.baseline, certainty);
  const Wide less = weight(rise ? counts.baseline : counts.comparison, certainty);
  const Wide half_of_p = lower_tail(Beta(more, less + Wide(1)), 0).log_probability;
  const bool clear = half_of_p < log(tail_of(certainty));
  const Wide p = Wide(2) * exp(half_of_p);
  return {p < Wide(1) ? p.high : 1.0, !clear ? Direction::none : rise ? Direction::rise : Direction::fall};
}

}  // namespace

Interval increase_interval(const CountPair& counts, const Certainty& certainty, int decimals,
                           const Exposure& exposure) {
  using Given = std::tuple<std::int64_t, std::int64_t, int, int, int, std::int64_t, std::int64_t>;
  thread_local Remembered<Given, Interval> intervals;
  return intervals.of({counts.baseline, counts.comparison, certainty.confidence, certainty.dispersion, decimals,
                       exposure.baseline, exposure.comparison},
                      [&] { return work_out_interval(counts, certainty, decimals, exposure); });
}

Test test_change(const CountPair& counts, const Certainty& certainty) {
  using Given = std::tuple<std::int64_t, std::int64_t, int, int>;
  thread_local Remembered<Given, Test> tests;
  return tests.of({counts.baseline, counts.comparison, certainty.confidence, certainty.dispersion},
                  [&] { return work_out_test(counts, certainty); });
}

}  // namespace reach::chance
