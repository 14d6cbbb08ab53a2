// Sums the days and months of dated rows into the periods of a report.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/core.h>

#include "diagnostic/codes/dates.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/periods.hpp"
#include "load/dataset/coverage.hpp"
#include "load/dataset/finish.hpp"
#include "model/period_cover.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// A sum, and which months its dates are in.
struct Rolled {
  Key key;
  Count count;
  Origin origin;
  std::uint32_t months = 0;  ///< one bit per month, as in month_bit
};

/// Whether the kind is a month or a day, which cannot lack months.
bool is_short(PeriodKind kind) { return kind == PeriodKind::month || kind == PeriodKind::day; }

/// One bit for each month of a date, beginning with its first.
std::uint32_t months_in(Period date) { return date.kind == PeriodKind::quarter ? 0b111 : 0b1; }

/// Finds the period of a date, and its month's bit in the period. Caches the last month, because dates come in order.
class PeriodFinder {
 public:
  explicit PeriodFinder(PeriodKind kind) : kind_(kind) {}

  void find(Period date) {
    if (date.kind == PeriodKind::day && date.index >= begin_ && date.index < end_) return;
    const Period month = enclosing(date, PeriodKind::month);
    begin_ = first_day(month);
    end_ = end_day(month);
    if (is_short(kind_)) end_ = begin_;  // look up each date separately
    period_ = enclosing(date, kind_);
    bit_ = is_short(kind_) ? 1 : month_bit(date, period_) * months_in(date);
  }
  [[nodiscard]] Period period() const { return period_; }
  [[nodiscard]] std::uint32_t bit() const { return bit_; }

 private:
  PeriodKind kind_;
  Period period_;
  std::uint32_t bit_ = 0;
  std::int32_t begin_ = 0;
  std::int32_t end_ = 0;
};

bool is_before(Origin a, Origin b) {
  const auto place = [](Origin origin) { return std::pair(std::uint64_t{origin.input}, std::uint64_t{origin.line}); };
  return place(a) < place(b);
}

/// Sums the dates of each force, channel and period. Sorted by force, channel, period.
std::vector<Rolled> sums(const DatasetBuilder& all, std::vector<Rolled>& too_large) {
  std::vector<Rolled> rolled;
  Sum sum;
  const auto close = [&] {
    if (rolled.empty()) return;
    const auto total = sum.result();
    if (total)
      rolled.back().count = *total;
    else
      too_large.push_back(rolled.back());
    sum = {};
  };
  PeriodFinder whole(all.period);
  all.days.counts.each_in_order([&](const Key& date, const Tally::Cell& cell) {
    whole.find(date.period);
    const Key key{date.force, date.channel, whole.period()};
    if (rolled.empty() || !(rolled.back().key == key)) {
      close();
      rolled.push_back({key, {}, cell.origin, 0});
    }
    Rolled& last = rolled.back();
    sum.add(cell.count);
    last.months |= whole.bit();
    if (is_before(cell.origin, last.origin)) last.origin = cell.origin;
  });
  close();
  return rolled;
}

/// The dates for which any series has a count, each once.
std::vector<Period> dates_of(const DayCounts& days) {
  std::vector<Period> dates;
  for (const std::int32_t day : days.met) dates.push_back({PeriodKind::day, day});
  if (!dates.empty()) return dates;
  DaySet seen;
  days.counts.each([&](const Key& key, const Tally::Cell&) {
    constexpr std::int32_t kKinds = 8;
    if (!seen.insert(key.period.index * kKinds + static_cast<std::int32_t>(key.period.kind)).second) return;
    if (key.period.kind != PeriodKind::quarter) return dates.push_back(key.period);
    const Period month = enclosing(key.period, PeriodKind::month);
    for (const std::int32_t each : {0, 1, 2}) dates.push_back({PeriodKind::month, month.index + each});
  });
  return dates;
}

std::string cell_name(const DatasetBuilder& all, const Key& key) {
  return fmt::format("{} {} {}", in_backticks(all.forces.at(key.force).name),
                     printable(all.channels.all()[key.channel]), period_label(key.period));
}

PeriodCover cover_of(Period period, const Coverage& coverage, const std::vector<Gap>& gaps) {
  PeriodCover cover{.months = is_short(period.kind) ? 1 : coverage.covered_months(period),
                    .first = first_day(period),
                    .end = end_day(period),
                    .step = coverage.step(),
                    .whole = gaps.empty()};
  if (gaps.empty()) return cover;
  if (gaps.front().begin == cover.first) cover.first = gaps.front().end;
  if (gaps.back().end == cover.end) cover.end = gaps.back().begin;
  return cover;
}

/// Stores what each period covers. Warns about periods that the dates as a whole do not fully cover, then about single
/// series that lack months that others have.
void warn_partial(DatasetBuilder& all, const std::vector<Rolled>& rolled) {
  const Coverage coverage(dates_of(all.days));
  std::map<Period, std::uint32_t> months;
  for (const auto& cell : rolled) months.try_emplace(cell.key.period, 0);
  Place whole;
  if (all.inputs.size() == 1) whole.file = all.inputs.front().path;
  for (auto& [period, bits] : months) {
    bits = is_short(all.period) ? 1 : coverage.months_of(period);
    const auto gaps = coverage.gaps_in(period);
    all.covers.emplace(period, cover_of(period, coverage, gaps));
    if (!gaps.empty()) {
      all.diagnostics.add(
          warning(code::partial_period, fmt::format("{} is incomplete: {}", period_label(period), gaps_text(gaps)))
              .hint("compare periods that are covered alike")
              .at(whole)
              .about(cover_topic(period)));
    }
  }
  for (const auto& cell : rolled) {
    const auto lacking = months[cell.key.period] & ~cell.months;
    if (lacking == 0) continue;
    all.diagnostics.add(warning(code::partial_period, fmt::format("{} is incomplete: {}", cell_name(all, cell.key),
                                                                  gaps_text(gaps_of_months(lacking, cell.key.period))))
                            .hint(all.options.events.any()
                                      ? "look for rows that are missing; events cannot tell that there were none"
                                      : "give a row with 0 where there was nobody")
                            .at(all.place(cell.origin))
                            .about(period_label(cell.key.period)));
  }
}

/// Whether the dates are of several kinds, such as months and quarters.
bool has_several_kinds(const DayCounts& days) {
  std::set<PeriodKind> kinds;
  days.counts.each([&](const Key& key, const Tally::Cell&) { kinds.insert(key.period.kind); });
  return kinds.size() > 1;
}

/// Reports quarters with months or days of their own beside them, once each: a sum would count these twice.
void refuse_nested_dates(DatasetBuilder& all) {
  if (!has_several_kinds(all.days)) return;
  std::set<Period> reported;
  all.days.counts.each_in_order([&](const Key& date, const Tally::Cell& cell) {
    if (date.period.kind == PeriodKind::quarter) return;
    const Period quarter = enclosing(date.period, PeriodKind::quarter);
    const auto* whole = all.days.counts.find({date.force, date.channel, quarter});
    if (whole == nullptr || !reported.insert(quarter).second) return;
    all.diagnostics.add(
        error(code::mixed_periods, fmt::format("{} is given twice: as a part of {} at {}, and here",
                                               cell_name(all, date), period_label(quarter), all.text(whole->origin)))
            .hint("give either the quarters or their parts, whichever are complete")
            .at(all.place(cell.origin)));
  });
}

}  // namespace

void roll_up(DatasetBuilder& all) {
  refuse_nested_dates(all);
  std::vector<Rolled> too_large;
  const auto rolled = sums(all, too_large);
  for (const auto& cell : too_large) {
    all.diagnostics.add(
        error(code::large_total, fmt::format("{} is above 9223372036854775807", cell_name(all, cell.key)))
            .hint("look for two figures run together")
            .at(all.place(cell.origin)));
  }
  for (const auto& cell : rolled) {
    const auto* earlier = all.counts.insert(cell.key, cell.count, cell.origin);
    if (earlier == nullptr) continue;
    all.diagnostics.add(error(code::duplicate_count, fmt::format("{} is given twice: by the dates here, and at {}",
                                                                 cell_name(all, cell.key), all.text(earlier->origin)))
                            .hint("give either the dates or their sum, whichever is complete")
                            .at(all.place(cell.origin)));
  }
  if (!all.diagnostics.has_mistakes()) warn_partial(all, rolled);
}

}  // namespace reach
