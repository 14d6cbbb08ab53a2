#include "aggregate/periods.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/dates.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct PeriodPair {
  Period baseline;
  Period comparison;
};

std::string listing(const Dataset& dataset, std::string_view asked = {}) {
  return suggestion(asked, period_labels(dataset.periods), "the periods are");
}

std::nullopt_t refuse(Diagnostics& diagnostics, Code code, std::string message, std::string hint) {
  diagnostics.add(finding(code, std::move(message)).hint(std::move(hint)));
  return std::nullopt;
}

/// Whether the data has the period; reports it if not.
bool has(const Dataset& dataset, Period period, Diagnostics& diagnostics) {
  if (std::ranges::binary_search(dataset.periods, period)) return true;
  refuse(diagnostics, code::unknown_period, fmt::format("no force has figures for {}", period_label(period)),
         listing(dataset, period_label(period)));
  return false;
}

/// The earliest and latest period of the same kind as `like`, or of any kind if `like` is not given.
std::optional<PeriodPair> ends(const Dataset& dataset, std::optional<Period> like) {
  std::optional<PeriodPair> pair;
  for (const auto period : dataset.periods) {
    if (like && period.kind != like->kind) continue;
    if (!pair) pair = PeriodPair{period, period};
    pair->comparison = period;
  }
  return pair;
}

/// The period that was asked for; or the month that it may mean, if the data has that month and not the year.
std::optional<Period> meant(const Dataset& dataset, std::optional<Period> asked, std::optional<Period> month) {
  const auto has = [&](Period period) { return std::ranges::binary_search(dataset.periods, period); };
  return asked && month && !has(*asked) && has(*month) ? month : asked;
}

std::optional<PeriodPair> choose(const Dataset& dataset, std::optional<Period> baseline,
                                 std::optional<Period> comparison, Diagnostics& diagnostics) {
  bool known = true;
  for (const auto& asked : {baseline, comparison}) {
    if (asked) known = has(dataset, *asked, diagnostics) && known;
  }
  if (!known || dataset.periods.empty()) return std::nullopt;
  const auto like = baseline ? baseline : comparison;
  const bool mixed = dataset.periods.front().kind != dataset.periods.back().kind;
  if (mixed && !like) {
    return refuse(diagnostics, code::mixed_periods, "the data has periods of two kinds, and neither was chosen",
                  fmt::format("--baseline and --comparison choose; {}", listing(dataset)));
  }
  auto pair = *ends(dataset, like);
  if (baseline) pair.baseline = *baseline;
  if (comparison) pair.comparison = *comparison;
  if (pair.baseline.kind != pair.comparison.kind) {
    return refuse(
        diagnostics, code::mixed_periods,
        fmt::format("{} is a {} and {} a {}: they do not compare", period_label(pair.baseline),
                    name_of(pair.baseline.kind), period_label(pair.comparison), name_of(pair.comparison.kind)),
        listing(dataset));
  }
  const bool alone = !(baseline && comparison) && pair.baseline == pair.comparison;
  if (alone && mixed) {
    return refuse(diagnostics, code::mixed_periods,
                  fmt::format("there is no other {} to compare {} with", name_of(pair.baseline.kind),
                              period_label(pair.baseline)),
                  listing(dataset));
  }
  if (pair.baseline == pair.comparison) {
    const bool only = dataset.periods.size() == 1;
    return refuse(diagnostics, only ? code::one_period : code::same_period,
                  only ? fmt::format("the data has one period, {}: there is nothing to compare it with",
                                     period_label(pair.baseline))
                       : fmt::format("baseline and comparison are both {}", period_label(pair.baseline)),
                  only ? "add the figures of another period; `reach tally` lists the counts of one" : listing(dataset));
  }
  return pair;
}

/// Warns of a comparison before the baseline; a series is refused then. Whether it may be reported.
bool check_order(const PeriodPair& pair, bool series, Diagnostics& diagnostics) {
  if (pair.baseline < pair.comparison) return true;
  std::string message = fmt::format("the comparison, {}, is before the baseline, {}", period_label(pair.comparison),
                                    period_label(pair.baseline));
  if (!series) {
    diagnostics.add(warning(code::reversed_periods, std::move(message)));
    return true;
  }
  refuse(diagnostics, code::reversed_series, std::move(message),
         fmt::format("a series begins with its earliest period: --baseline {} --comparison {}",
                     period_label(pair.comparison), period_label(pair.baseline)));
  return false;
}

std::vector<Period> from_to(const Dataset& dataset, const PeriodPair& pair) {
  std::vector<Period> periods;
  std::ranges::copy_if(dataset.periods, std::back_inserter(periods),
                       [&](Period period) { return pair.baseline <= period && period <= pair.comparison; });
  return periods;
}

}  // namespace

std::optional<std::vector<Period>> choose_periods(const Dataset& dataset, const AggregateOptions& options,
                                                  Diagnostics& diagnostics) {
  const auto pair = choose(dataset, meant(dataset, options.baseline, options.baseline_month),
                           meant(dataset, options.comparison, options.comparison_month), diagnostics);
  if (!pair || !check_order(*pair, options.series, diagnostics)) return std::nullopt;
  return options.series ? from_to(dataset, *pair) : std::vector{pair->baseline, pair->comparison};
}

}  // namespace reach
