#include "load/rows/sole_channel.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/figures.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool is_named_total(const TallTotal& total) { return total_words(total.channel_name) == TotalWords::beside_others; }

void take_count(InputReader& file, const TallTotal& total) {
  const auto count = total.sum.result();
  if (!count) return;
  DatasetBuilder& all = file.all;
  const bool dated = file.binding.date >= 0;
  const Key key{*total.force, *total.channel, total.period};
  file.add_force(*total.force);
  if (!dated) file.add_slot({*total.channel, total.period});
  if (all.options.on_count) {
    const Period whole = dated ? enclosing(total.period, all.options.period) : total.period;
    all.options.on_count(
        {{key.force, key.channel, whole}, dated ? std::optional(total.period) : std::nullopt, *count, total.origin});
  }
  auto* earlier = (dated ? all.days.counts : all.counts).insert(key, *count, total.origin);
  if (earlier == nullptr) return;
  if (dated && !all.options.sum_over.empty()) {
    Sum sum;
    sum.add(earlier->count);
    sum.add(*count);
    earlier->count = sum.result().value_or(Count());
    return;
  }
  all.diagnostics.add(error(code::duplicate_count,
                            fmt::format("{} has {} {} twice: here and at {}",
                                        in_backticks(all.forces.at(key.force).name), printable(total.channel_name),
                                        period_label(total.period), all.text(earlier->origin, total.place)))
                          .hint("keep one of the two rows")
                          .at(total.place));
}

}  // namespace

void take_sole_channel(InputReader& file) {
  const auto is_over_channels = [](const TallTotal& total) { return !total.channel && total.force; };
  if (!file.forces.empty() || !std::ranges::any_of(file.tall_totals, is_over_channels)) return;
  const bool any_named = std::ranges::any_of(
      file.tall_totals, [&](const TallTotal& total) { return is_over_channels(total) && is_named_total(total); });
  std::vector<TallTotal> totals;
  for (TallTotal& total : file.tall_totals) {
    if (!total.channel && (!any_named || is_named_total(total)))
      total.channel = file.all.channels.add(std::string(kChannelPrefix) + total.channel_name, total.origin);
    if (total.channel && total.force) {
      take_count(file, total);
    } else {
      totals.push_back(std::move(total));
    }
  }
  file.tall_totals = std::move(totals);
}

}  // namespace reach
