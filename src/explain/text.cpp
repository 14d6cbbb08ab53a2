// `reach explain` for readers: every figure follows from the ones above it.
#include <algorithm>

#include <fmt/core.h>

#include "explain/arithmetic.hpp"
#include "explain/columns.hpp"
#include "explain/working.hpp"
#include "text/listed.hpp"
#include "text/minus.hpp"
#include "text/unicode.hpp"
#include "text/wrapped.hpp"

namespace reach::explain {
namespace {

constexpr std::size_t kIncreases = 12;  // of parts that are shown beside their mean
constexpr int kFurtherDigits = 6;       // of a division, after the printed ones

std::string title(const Working& working) {
  std::string row = shown(working.row);
  if (!working.region.empty() && working.region != kAllForces) row += fmt::format(" ({})", shown(working.region));
  const std::string channel = working.of_total ? "total over channels" : shown(working.channel);
  return wrapped(fmt::format("{}, {}, {} to {}: {}", row, channel, period_label(working.baseline().period),
                             period_label(working.comparison().period),
                             with_markers(with_minus(increase_text(working)), working.markers)),
                 0, 0) +
         '\n';
}

std::string row_text(Origin row, const Working& working) {
  const std::string file = shown(working.names[row.input]);
  const std::uint64_t line = row.line;
  return working.sheets[row.input].empty() ? fmt::format("{}:{}", file, line) : fmt::format("row {} of {}", line, file);
}

/// The remark beside a sum or a union.
std::string sum_remark(const ExplainedPart& side, const Working& working) {
  if (side.parts.empty()) return "all are left out, so there is no sum";
  const bool lacks_part =
      std::ranges::any_of(side.parts, [](const ExplainedPart& part) { return part.count.is_missing(); });
  if (side.count.is_missing() && lacks_part && !side.given) {
    return fmt::format("{}, since a part is missing", meaning(side.count.symbol()));
  }
  if (!working.united) return lacks_part && !side.count.is_missing() ? "as stated: counts are confidential" : "";
  if (side.given) return fmt::format("as {} gives it", row_text(*side.given, working));
  return side.count.is_missing() ? "no row gives it, and different people do not add up" : "each person once";
}

std::string side_text(const ExplainedPeriod& each, const Working& working, const ExplainColumns& columns) {
  const ExplainedPart& side = each.figure;
  std::string text = fmt::format("\n{}\n", period_label(each.period));
  if (side.parts.empty() && side.left_out.empty()) return text + columns.line(side);
  for (const ExplainedPart& part : side.parts) text += columns.line(part);
  text += columns.sum_line(side, sum_remark(side, working));
  if (!side.left_out.empty())
    text += fmt::format("  left out of the sum, since a figure of {} period is missing:\n",
                        working.periods.size() > 2 ? "some" : "either");
  for (const ExplainedPart& part : side.left_out) text += columns.line(part);
  return text;
}

/// `to a whole number`, `to 1 decimal`.
std::string precision(int decimals) {
  return decimals == 0 ? "to a whole number" : "to " + plural(static_cast<std::uint64_t>(decimals), "decimal");
}

/// `100 × 219 / 580 = 37.758620…%`: of a change that has an increase.
std::string quotient_text(const Change& change, int decimals) {
  const std::int64_t difference = std::get<std::int64_t>(change.difference());
  const Quotient quotient = divide(Int128{100} * difference, change.baseline.value(), decimals + kFurtherDigits);
  return fmt::format("100 × {} / {} = {}{}%", with_minus(std::to_string(difference)), change.baseline.value(),
                     with_minus(quotient.digits), quotient.exact ? "" : "…");
}

std::string division_text(const Working& working) {
  const std::int64_t change = std::get<std::int64_t>(working.change.difference());
  const std::int64_t baseline = working.change.baseline.value();
  const bool all_printed = divide(Int128{100} * change, baseline, working.decimals).exact;
  return fmt::format("Increase   {}\nRounded    {}, {}\n", quotient_text(working.change, working.decimals),
                     with_minus(increase_text(working)),
                     all_printed ? "exactly" : "half away from zero, " + precision(working.decimals));
}

/// Why a change has no increase.
std::string_view lack_text(const Change& change) {
  if (change.barrier == Barrier::uneven_periods) return "the dates cover the two periods differently";
  if (change.barrier == Barrier::break_in_series) return "there is a break between the two periods";
  const bool missing = change.baseline.is_missing() || change.comparison.is_missing();
  return missing ? "a count it needs is missing" : "the period before is 0";
}

/// `2017 on 2016  799 − 580 = 219, 100 × 219 / 580 = 37.758620…%, so 38%`, one line for each step of a series.
std::string steps_text(const Working& working) {
  if (working.steps.empty()) return {};
  std::string text = "\nSteps\n";
  for (std::size_t at = 1; at < working.periods.size(); ++at) {
    const Change& step = working.steps[at - 1];
    const std::string heading = fmt::format("  {} on {}  ", period_label(working.periods[at].period),
                                            period_label(working.periods[at - 1].period));
    const std::string rounded = with_minus(increase_text(step, working.decimals));
    if (!std::holds_alternative<Decimal>(step.increase(working.decimals))) {
      text += fmt::format("{}{}, since {}\n", heading, rounded, lack_text(step));
      continue;
    }
    text += fmt::format("{}{} − {} = {}, {}, so {}\n", heading, number(step.comparison), number(step.baseline),
                        with_minus(std::to_string(std::get<std::int64_t>(step.difference()))),
                        quotient_text(step, working.decimals), rounded);
  }
  return text;
}

std::string change_text(const Working& working) {
  const auto difference = working.change.difference();
  if (const auto* symbol = std::get_if<Symbol>(&difference)) {
    const std::string missing =
        fmt::format("{} {}, since {}", to_text(*symbol), meaning(*symbol), lack_text(working.change));
    return fmt::format("Change     {}\nIncrease   {}\n", missing, missing);
  }
  const std::string change =
      fmt::format("Change     {} − {} = {}\n", number(working.change.comparison), number(working.change.baseline),
                  with_minus(std::to_string(std::get<std::int64_t>(difference))));
  if (working.change.baseline.value() != 0) return change + division_text(working);
  return change + "Increase   [z] not applicable: the baseline is 0, and nothing can be divided by 0\n";
}

/// `the 4 forces' increases (81%, 105%, 57% and 46%)`.
std::string increases_text(const Working& working) {
  const Mean& mean = *working.mean;
  std::vector<std::string> increases;
  for (const Decimal& increase : mean.increases) increases.push_back(with_minus(to_text(increase)) + '%');
  std::string all = fmt::format("the {} {}s' increases", increases.size(), working.part_noun);
  if (increases.size() <= kIncreases) all += fmt::format(" ({})", listed(increases, " and "));
  return all;
}

std::string mean_text(const Working& working) {
  if (!working.mean) return {};
  const Mean& mean = *working.mean;
  const std::string increase = with_minus(increase_text(working));
  const std::string why = fmt::format("counts a small {} as much as a large one", working.part_noun);
  const std::string figure = mean.mean ? with_minus(reach::to_text(*mean.mean)) + '%' : std::string();
  std::string text;
  if (figure == increase) {
    text = fmt::format("The mean of {} happens to be {} too, worked out before rounding; but it {}.",
                       increases_text(working), figure, why);
  } else if (mean.mean) {
    text = fmt::format("{} is not the mean of {}: that is {}, worked out before rounding, and {}.", increase,
                       increases_text(working), figure, why);
  } else {
    text = fmt::format("{} is not worked out as the mean of {}, which {}.", increase, increases_text(working), why);
  }
  if (mean.without > 0) {
    text +=
        fmt::format(" {} more {} no increase, the baseline being 0.", mean.without, mean.without == 1 ? "has" : "have");
  }
  return '\n' + wrapped(text, 0, 0) + '\n';
}

}  // namespace

std::string working_text(const Working& working) {
  const ExplainColumns columns(working);
  std::string text = title(working);
  for (const ExplainedPeriod& each : working.periods) text += side_text(each, working, columns);
  text += steps_text(working);
  text += '\n' + change_text(working) + mean_text(working);
  for (const std::string& note : working.notes) text += '\n' + wrapped(printable(note), 0, 0) + '\n';
  return text;
}

}  // namespace reach::explain
