#include "aggregate/even_cover.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

#include <fmt/core.h>

#include "diagnostic/codes/cover.hpp"
#include "diagnostic/codes/people.hpp"
#include "model/period_cover.hpp"
#include "text/listed.hpp"

namespace reach {
namespace {

/// A period of the report, and the part of it that has rows.
struct CoveredPeriod {
  Period period;
  PeriodPart part;
  std::int32_t step = 1;
  bool whole = true;
};

/// Nothing if no dates show what part of a period is covered.
std::vector<CoveredPeriod> covered_periods(const Dataset& dataset, std::span<const Period> periods) {
  std::vector<CoveredPeriod> covered;
  for (const Period period : periods) {
    const auto found = dataset.covers.find(period);
    if (found == dataset.covers.end() || period.kind == PeriodKind::day) return {};
    const PeriodCover& cover = found->second;
    covered.push_back({period, part_of(cover, period), cover.step, cover.whole});
  }
  return covered;
}

bool is_like(const CoveredPeriod& period, const CoveredPeriod& other) {
  return are_alike(period.part, other.part, std::max(period.step, other.step));
}

/// `12 months with 2`, `366 days with 354`.
std::string sizes(const CoveredPeriod& one, const CoveredPeriod& other) {
  const auto months = [](const CoveredPeriod& each) {
    return static_cast<std::uint64_t>(std::popcount(each.part.months));
  };
  const bool by_month = is_of_months(one.part) && is_of_months(other.part) && months(one) != months(other);
  if (by_month) return fmt::format("{} with {}", plural(months(one), "month"), months(other));
  const auto days = [](const CoveredPeriod& each) {
    return static_cast<std::uint64_t>(days_in(each.part, each.period));
  };
  if (days(one) != days(other)) return fmt::format("{} with {}", plural(days(one), "day"), days(other));
  return fmt::format("{} with {} others", plural(days(one), "day"), days(other));
}

void refuse_uneven(const CoveredPeriod& one, const CoveredPeriod& other, Diagnostics& diagnostics) {
  diagnostics.add(error(code::uneven_periods,
                        fmt::format("{} is covered {}, {} {}: an increase would compare {}", period_label(one.period),
                                    part_words(one.part, one.period), period_label(other.period),
                                    part_words(other.part, other.period), sizes(one, other)))
                      .hint("use --to-date to cut all periods to the part that they share; or --uneven to show them as "
                            "they are, without figures that compare them"));
}

/// The part that all of them have, in words; empty if they differ.
std::string same_part(std::span<const CoveredPeriod> covered) {
  const std::string first = part_names(covered.front().part, covered.front().period);
  const auto differs = [&](const CoveredPeriod& each) { return part_names(each.part, each.period) != first; };
  return std::ranges::any_of(covered, differs) ? "" : first;
}

/// `2016 and 2018 are compared over January to March.`
std::string part_note(std::span<const CoveredPeriod> covered, const std::string& same) {
  constexpr std::size_t kMostPeriods = 4;
  std::vector<std::string> names;
  for (const CoveredPeriod& each : covered) names.push_back(period_label(each.period));
  const std::string who = names.size() > kMostPeriods ? "The periods shown are"
                                                      : listed(names, " and ") + (names.size() > 1 ? " are" : " is");
  if (!same.empty()) return fmt::format("{} compared over {}.", who, same);
  for (std::size_t at = 0; at < names.size(); ++at)
    names[at] += " over " + part_names(covered[at].part, covered[at].period);
  if (names.size() > kMostPeriods) names.erase(names.begin() + 1, names.end() - 1);
  return fmt::format("Periods are compared in part: {}.", listed(names, " and "));
}

/// Whether the cut holds the whole date, part of it, or nothing.
enum class Held { none, part, whole };

Held held(Period date, const CoveredPeriod& period) {
  if (date.kind != PeriodKind::quarter) return period.part.holds(date, period.period) ? Held::whole : Held::none;
  constexpr std::int32_t kMonths = 3;
  const Period first = enclosing(date, PeriodKind::month);
  std::int32_t months = 0;
  for (std::int32_t at = 0; at < kMonths; ++at)
    months += period.part.holds({PeriodKind::month, first.index + at}, period.period) ? 1 : 0;
  return months == 0 ? Held::none : months == kMonths ? Held::whole : Held::part;
}

std::nullopt_t refuse_cut(std::string message, std::string hint, Diagnostics& diagnostics) {
  diagnostics.add(error(code::uneven_periods, std::move(message)).hint(std::move(hint)));
  return std::nullopt;
}

/// The sums of the dates in the parts of these periods, beside the counts of all other periods.
std::optional<Tally> cut_counts(const Dataset& dataset, std::span<const CoveredPeriod> covered,
                                Diagnostics& diagnostics) {
  Tally cut;
  bool sound = true;
  dataset.tally.each([&](const Key& key, const Tally::Cell& cell) {
    const auto is_cut = [&](const CoveredPeriod& each) { return each.period == key.period; };
    if (std::ranges::none_of(covered, is_cut)) cut.insert(key, cell.count, cell.origin);
  });
  dataset.dates->each_in_order([&](const Key& date, const Tally::Cell& cell) {
    for (const CoveredPeriod& each : covered) {
      if (!(enclosing(date.period, each.period.kind) == each.period)) continue;
      const Held its = held(date.period, each);
      sound = sound && its != Held::part;
      if (its != Held::whole) continue;
      Tally::Cell* const earlier = cut.insert({date.force, date.channel, each.period}, cell.count, cell.origin);
      if (earlier == nullptr) continue;
      Sum sum;
      sum.add(earlier->count);
      sum.add(cell.count);
      earlier->count = sum.result().value_or(Count());  // a part is not above the whole, which fits
    }
  });
  if (sound) return cut;
  return refuse_cut("the counts of a quarter cannot be cut to some of its months",
                    "compare whole quarters: --baseline and --comparison, or --uneven", diagnostics);
}

}  // namespace

std::optional<EvenCover> compare_covers(const Dataset& dataset, std::span<const Period> periods, bool accept_uneven,
                                        Diagnostics& diagnostics) {
  EvenCover even;
  const std::vector<CoveredPeriod> covered = covered_periods(dataset, periods);
  if (covered.empty()) return even;
  const auto differs = [&](const CoveredPeriod& each) { return !is_like(covered.front(), each); };
  const auto other = std::ranges::find_if(covered, differs);
  if (other != covered.end()) {
    even.uneven = true;
    if (accept_uneven) return even;
    refuse_uneven(covered.front(), *other, diagnostics);
    return std::nullopt;
  }
  // Where a period is whole but for days inside it, the warnings say what is missing.
  const auto is_of_all = [](const CoveredPeriod& each) { return each.whole || is_whole(each.part, each.period); };
  if (std::ranges::all_of(covered, is_of_all)) return even;
  for (const CoveredPeriod& each : covered) even.headings.push_back(part_heading(each.part, each.period));
  even.part = same_part(covered);
  even.note = part_note(covered, even.part);
  return even;
}

std::optional<Dataset> cut_to_date(const Dataset& dataset, std::span<const Period> periods, Diagnostics& diagnostics) {
  if (dataset.unions) {
    diagnostics.add(error(code::not_additive, "different people cannot be cut to a part of a period")
                        .hint("leave out --to-date, and give the rows of that part only"));
    return std::nullopt;
  }
  std::vector<CoveredPeriod> covered = covered_periods(dataset, periods);
  if (covered.empty() || !dataset.dates)
    return refuse_cut("--to-date cuts periods by the dates of their rows, and the periods shown have none",
                      "leave it out", diagnostics);
  PeriodPart common = covered.front().part;
  for (const CoveredPeriod& each : covered) common = common_part(common, each.part);
  if (common.months == 0)
    return refuse_cut(fmt::format("no part of the periods from {} to {} has rows in all of them",
                                  period_label(periods.front()), period_label(periods.back())),
                      "choose others: --baseline and --comparison", diagnostics);
  const bool all_whole = std::ranges::all_of(covered, &CoveredPeriod::whole);
  for (CoveredPeriod& each : covered) each.part = common;
  std::optional<Tally> counts = cut_counts(dataset, covered, diagnostics);
  if (!counts) return std::nullopt;
  Dataset cut = dataset;
  cut.dates.reset();
  cut.tally = *std::move(counts);
  for (const CoveredPeriod& each : covered) {
    PeriodCover& cover = cut.covers[each.period];
    cover = cover_of_part(common, each.period);
    cover.whole = all_whole;
  }
  return cut;
}

void note_season(const Dataset& dataset, std::span<const Period> periods, Diagnostics& diagnostics) {
  const Period from = periods.front(), to = periods.back();
  const bool has_seasons = from.kind == PeriodKind::month || from.kind == PeriodKind::quarter;
  const auto [first, last] = std::minmax(from, to);
  if (!has_seasons || years_apart(first, last)) return;
  if (!dataset.covers.contains(from) || !dataset.covers.contains(to)) return;
  const std::int32_t before = end_day(from) - first_day(from), after = end_day(to) - first_day(to);
  const std::string lengths = before == after ? "" : fmt::format(", or the {} and {} days", before, after);
  diagnostics.add(note(code::different_season,
                       fmt::format("{} and {} are of different seasons: part of the difference may be the season{}",
                                   period_label(from), period_label(to), lengths))
                      .hint("--series --columns year-on-year compares each period with the one a year before"));
}

}  // namespace reach
