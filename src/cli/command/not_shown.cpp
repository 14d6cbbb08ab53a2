#include "cli/command/not_shown.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/comparison.hpp"
#include "text/listed.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kMostNamed = 12;

/// `2015, 2016 and 2017`; of a long list, the first few and how many more.
std::string named(const std::vector<Period>& periods) {
  const std::size_t shown = periods.size() > kMostNamed + 1 ? kMostNamed : periods.size();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < shown; ++i) names.push_back(period_label(periods[i]));
  if (periods.size() > shown) names.push_back(fmt::format("{} more", periods.size() - shown));
  return listed(names, " and ");
}

/// How to see more periods: those between the two by a series, others by choosing them.
std::string hint_for(const Summary& summary, const AggregateOptions& options) {
  const Period from = summary.baseline(), to = summary.comparison();
  const bool lies_between =
      std::ranges::any_of(summary.not_shown, [&](Period each) { return from < each && each < to; });
  if (lies_between)
    return fmt::format("--series shows each period from {} to {}", period_label(from), period_label(to));
  const bool chosen = options.baseline || options.comparison;
  return chosen ? "" : "to compare other periods, give --baseline and --comparison";
}

}  // namespace

void note_not_shown(const Summary& summary, const AggregateOptions& options, Diagnostics& findings) {
  const std::vector<Period>& periods = summary.not_shown;
  if (periods.empty()) return;
  findings.add(
      note(code::periods_not_shown, fmt::format("{} {} not shown", named(periods), periods.size() == 1 ? "is" : "are"))
          .hint(hint_for(summary, options)));
}

}  // namespace reach::cli
