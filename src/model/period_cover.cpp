#include "model/period_cover.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <fmt/core.h>

#include "text/listed.hpp"

namespace reach {
namespace {

constexpr std::int32_t kDaysOfMonth = 31;  // at most

constexpr std::array<std::string_view, 12> kMonthNames = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

Period month_at(Period period, std::int32_t month) {
  return {PeriodKind::month, enclosing({PeriodKind::day, first_day(period)}, PeriodKind::month).index + month};
}

PeriodPoint point_of(std::int32_t day, Period period) {
  const Period month = enclosing({PeriodKind::day, day}, PeriodKind::month);
  return {month.index - month_at(period, 0).index, day - first_day(month)};
}

/// The last point of a part is after its last day: of a month, the beginning of the next.
PeriodPoint end_point(std::int32_t end, Period period) {
  const PeriodPoint last = point_of(end - 1, period);
  const bool is_month_end = end_day(month_at(period, last.month)) == end;
  return is_month_end ? PeriodPoint{last.month + 1, 0} : PeriodPoint{last.month, last.day + 1};
}

/// Consecutive months of a part, both included.
struct MonthRun {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

std::vector<MonthRun> runs_of(const PeriodPart& part) {
  std::vector<MonthRun> runs;
  std::int32_t at = 0;
  for (std::uint32_t months = part.months; months != 0; months >>= 1, ++at) {
    if ((months & 1) == 0) continue;
    if (!runs.empty() && runs.back().last + 1 == at)
      runs.back().last = at;
    else
      runs.push_back({at, at});
  }
  return runs;
}

std::string_view month_name(Period period, std::int32_t month, std::size_t letters) {
  return kMonthNames[static_cast<std::size_t>(month_at(period, month).index % 12)].substr(0, letters);
}

/// The two ends of a run; with days where the part begins or ends inside a month.
struct RunWords {
  std::string from;
  std::string to;
  bool with_days = false;
};

RunWords words_of_run(const PeriodPart& part, const MonthRun& run, Period period, std::size_t letters) {
  const bool from_day = run.first == part.first.month && part.first.day > 0;
  const bool to_day = run.last == part.end.month && part.end.day > 0;
  RunWords words{std::string(month_name(period, run.first, letters)),
                 std::string(month_name(period, run.last, letters)), from_day || to_day};
  if (!from_day && !to_day) return words;
  const std::int32_t last = end_day(month_at(period, run.last)) - first_day(month_at(period, run.last));
  const std::int32_t first = (from_day ? part.first.day : 0) + 1;
  const std::int32_t end = to_day ? part.end.day : last;
  const bool in_month = run.first == run.last && first != end;  // `6 to 31 March`
  words.from = in_month ? fmt::format("{}", first) : fmt::format("{} {}", first, words.from);
  words.to = fmt::format("{} {}", end, words.to);
  return words;
}

/// The runs of a part, one by one: `write(words)`.
template <typename Write>
std::vector<std::string> run_texts(const PeriodPart& part, Period period, std::size_t letters, Write write) {
  std::vector<std::string> texts;
  for (const MonthRun& run : runs_of(part)) texts.push_back(write(words_of_run(part, run, period, letters)));
  return texts;
}

std::string span_text(const RunWords& words) {
  return words.from == words.to ? words.from : fmt::format("{} to {}", words.from, words.to);
}

/// The distance between two points, in days; between points of different months, as if months had 31.
std::int32_t distance(const PeriodPoint& a, const PeriodPoint& b) {
  return std::abs((a.month - b.month) * kDaysOfMonth + a.day - b.day);
}

}  // namespace

std::string cover_topic(Period period) { return "dates of " + period_label(period); }

std::vector<std::string> topics_of(std::span<const Period> periods, bool with_cover) {
  std::vector<std::string> topics = period_labels(periods);
  for (std::size_t at = 0; at < periods.size() && with_cover; ++at) topics.push_back(cover_topic(periods[at]));
  return topics;
}

bool PeriodPart::holds(Period date, Period period) const {
  const PeriodPoint point = date.kind == PeriodKind::day ? point_of(date.index, period)
                                                         : PeriodPoint{date.index - month_at(period, 0).index, 0};
  return (months >> point.month & 1) != 0 && first <= point && point < end;
}

PeriodPart part_of(const PeriodCover& cover, Period period) {
  return {cover.months, point_of(cover.first, period), end_point(cover.end, period)};
}

PeriodCover cover_of_part(const PeriodPart& part, Period period) {
  const auto day_of = [period](const PeriodPoint& point) {
    return first_day(month_at(period, point.month)) + point.day;
  };
  return {.months = part.months, .first = day_of(part.first), .end = day_of(part.end), .whole = false};
}

bool are_alike(const PeriodPart& a, const PeriodPart& b, std::int32_t step) {
  const auto near = [step](const PeriodPoint& point, const PeriodPoint& other) {
    return point == other || distance(point, other) < step;
  };
  return a.months == b.months && near(a.first, b.first) && near(a.end, b.end);
}

PeriodPart common_part(const PeriodPart& a, const PeriodPart& b) {
  PeriodPart common{a.months & b.months, std::max(a.first, b.first), std::min(a.end, b.end)};
  for (std::int32_t month = 0; month < 12; ++month) {
    const bool is_out = PeriodPoint{month + 1, 0} <= common.first || common.end <= PeriodPoint{month, 0};
    if (is_out) common.months &= ~(std::uint32_t{1} << month);
  }
  return common;
}

std::string part_words(const PeriodPart& part, Period period) {
  const auto text = [](const RunWords& words) {
    if (words.from == words.to) return (words.with_days ? "on " : "in ") + words.from;
    return fmt::format("from {} to {}", words.from, words.to);
  };
  return listed(run_texts(part, period, std::string_view::npos, text), " and ");
}

std::string part_names(const PeriodPart& part, Period period) {
  return listed(run_texts(part, period, std::string_view::npos, span_text), " and ");
}

std::string part_heading(const PeriodPart& part, Period period) {
  constexpr std::size_t kShort = 3;  // `Jan`
  return listed(run_texts(part, period, kShort, span_text), ", ");
}

std::int32_t days_in(const PeriodPart& part, Period period) {
  std::int32_t days = 0;
  for (const MonthRun& run : runs_of(part)) {
    std::int32_t begin = first_day(month_at(period, run.first));
    std::int32_t end = end_day(month_at(period, run.last));
    if (run.first == part.first.month) begin += part.first.day;
    if (run.last == part.end.month) end = first_day(month_at(period, run.last)) + part.end.day;
    days += std::max(end - begin, 0);
  }
  return days;
}

bool is_whole(const PeriodPart& part, Period period) {
  return days_in(part, period) == end_day(period) - first_day(period);
}

bool is_of_months(const PeriodPart& part) { return part.first.day == 0 && part.end.day == 0; }

}  // namespace reach
